package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RankedSegment.RankedSentence;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.Scores;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From candidates to the order in which segments are shown, with the scores of each and of its sentences. */
public final class Reranker {

    private static final int RERANKED = 30;

    private final WordAnalysis words;

    public Reranker(WordAnalysis words) {
        this.words = words;
    }

    /** A segment in its place. */
    public record Placed(Segment segment, Scores scores, List<RankedSentence> sentences) {}

    /** At most {@code limit} segments, best first. */
    public List<Placed> rank(RetrievalQuery query, @Nullable Vector question, Candidates candidates, Language language) {
        QuestionUnits units = QuestionUnits.of(
                query.text(), query.expansions(), language, words, candidates.frequencies(), candidates.entries());
        return Fusion.fuse(candidates, question).stream()
                .limit(RERANKED)
                .map(fused -> place(fused, units, language))
                .sorted(Comparator.comparingDouble((Placed placed) -> placed.scores().relevance()).reversed())
                .limit(query.limit())
                .toList();
    }

    private Placed place(Fusion.Fused fused, QuestionUnits units, Language language) {
        Segment segment = fused.found().segment();
        String above = MatchText.of(fused.found().title() + " " + segment.section(), language, words);
        double coverage = units.coverage(List.of(MatchText.of(segment.text(), language, words), above));
        List<RankedSentence> sentences = new ArrayList<>();
        List<String> texts = SegmentSentences.of(segment);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            double cosine = i < fused.sentences().size() ? fused.sentences().get(i) : fused.cosine();
            double share = units.coverage(MatchText.of(text, language, words));
            sentences.add(new RankedSentence(text, excerpt(text), share + cosine, cosine, share));
        }
        double relevance = 1 / (1 + Math.exp(-(6 * fused.cosine() + 6 * fused.sentenceCosine() + 5 * coverage - 9.5)));
        Scores scores = new Scores(
                fused.cosine(), fused.bm25(), fused.sentenceCosine(), coverage, fused.fused(), relevance);
        return new Placed(segment, scores, sentences);
    }

    private static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80);
    }
}
