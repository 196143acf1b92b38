package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RankedSegment.RankedSentence;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.Scores;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From candidates to the order in which segments are shown, with the scores of each and of its sentences. */
public final class Reranker {

    static final int RERANKED = 30;

    private final WordAnalysis words;
    private final PreparedSegments prepared;
    private final LinearModel segmentModel;
    private final LinearModel relevanceModel;
    private final LinearModel sentenceModel;

    public Reranker(WordAnalysis words, Weights weights) {
        this.words = words;
        this.prepared = new PreparedSegments(words);
        this.segmentModel = LinearModel.of("segment", SegmentFeatures.NAMES, weights.values());
        this.relevanceModel = LinearModel.of("relevance", SegmentFeatures.NAMES, weights.values());
        this.sentenceModel = LinearModel.of("sentence", SentenceFeatures.NAMES, weights.values());
    }

    /** A segment in its place. */
    public record Placed(Segment segment, Scores scores, List<RankedSentence> sentences) {
        public Placed {
            sentences = List.copyOf(sentences);
        }
    }

    /** A candidate with its features and the score they give. */
    record Weighed(Examined examined, List<Double> features, double score) {}

    /** At most {@code limit} segments, best first. */
    public List<Placed> rank(RetrievalQuery query, @Nullable Vector vector, Candidates candidates, Language language) {
        QuestionReading question = QuestionReading.of(query, candidates, language, words);
        List<Weighed> best = weigh(question, vector, candidates, language).stream()
                .limit(query.limit())
                .toList();
        SentenceFeatures.Best bestSentence =
                SentenceFeatures.Best.of(best.stream().map(Weighed::examined).toList(), question);
        List<Placed> placed = new ArrayList<>(best.size());
        for (Weighed each : best) {
            double behind = each.score() - best.getFirst().score();
            placed.add(new Placed(
                    each.examined().candidate().found().segment(),
                    scores(each, question),
                    sentences(each.examined(), question, bestSentence, behind)));
        }
        return placed;
    }

    /** The candidates that are reranked, in their new order. */
    List<Weighed> weigh(QuestionReading question, @Nullable Vector vector, Candidates candidates, Language language) {
        List<Examined> examined = Fusion.fuse(candidates, vector, CosineScale.of(language)).stream()
                .limit(RERANKED)
                .map(fused -> Examined.of(fused, prepared.of(fused.found(), language), question))
                .toList();
        SegmentFeatures.Best best = SegmentFeatures.Best.of(examined, question);
        return examined.stream()
                .map(each -> {
                    double[] features = SegmentFeatures.of(each, question, best);
                    return new Weighed(each, boxed(features), segmentModel.score(features));
                })
                .sorted(Comparator.comparingDouble(Weighed::score).reversed())
                .toList();
    }

    private Scores scores(Weighed each, QuestionReading question) {
        Fusion.Fused native_ = each.examined().candidate();
        double[] features =
                each.features().stream().mapToDouble(Double::doubleValue).toArray();
        return new Scores(
                native_.cosine(),
                native_.bm25(),
                native_.sentenceCosine(),
                SegmentFeatures.coverage(each.examined(), question),
                native_.fused(),
                relevanceModel.probability(features));
    }

    private List<RankedSentence> sentences(
            Examined segment, QuestionReading question, SentenceFeatures.Best best, double behind) {
        List<RankedSentence> ranked = new ArrayList<>();
        for (int i = 0; i < segment.sentences().size(); i++) {
            Examined.Sentence sentence = segment.sentences().get(i);
            ranked.add(new RankedSentence(
                    sentence.prepared().text(),
                    Excerpts.of(sentence.prepared(), question),
                    sentenceModel.score(SentenceFeatures.of(segment, i, question, best, behind)),
                    sentence.cosine(),
                    question.units().share(sentence.units())));
        }
        return ranked;
    }

    private static List<Double> boxed(double[] features) {
        return java.util.Arrays.stream(features).boxed().toList();
    }
}
