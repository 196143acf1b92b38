package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Features of real searches, as the reranker sees them, with what would have been right. */
public final class TrainingExamples {

    public static final List<String> SEGMENT = SegmentFeatures.NAMES;
    public static final List<String> ABSOLUTE = SegmentFeatures.ABSOLUTE;
    public static final List<String> SENTENCE = SentenceFeatures.NAMES;

    private final WordAnalysis words;
    private final Reranker reranker;

    public TrainingExamples(WordAnalysis words, Weights weights) {
        this.words = words;
        this.reranker = new Reranker(words, weights);
    }

    /** The reranked candidates of one question. */
    public Choice segments(
            RetrievalQuery query,
            Vector vector,
            Candidates candidates,
            Language language,
            ToDoubleFunction<Segment> worth) {
        QuestionReading question = QuestionReading.of(query, candidates, language, words);
        List<List<Double>> features = new ArrayList<>();
        List<Double> worths = new ArrayList<>();
        for (Reranker.Weighed each : reranker.weigh(question, vector, candidates, language)) {
            features.add(each.features());
            worths.add(worth.applyAsDouble(each.examined().candidate().found().segment()));
        }
        return new Choice(features, worths);
    }

    /** The sentences of the best segments of one question, under the weights given for segments. */
    public Choice sentences(
            RetrievalQuery query, Vector vector, Candidates candidates, Language language, Predicate<String> answers) {
        QuestionReading question = QuestionReading.of(query, candidates, language, words);
        List<Reranker.Weighed> best = reranker.weigh(question, vector, candidates, language).stream()
                .limit(query.limit())
                .toList();
        SentenceFeatures.Best bestSentence = SentenceFeatures.Best.of(
                best.stream().map(Reranker.Weighed::examined).toList(), question);
        List<List<Double>> features = new ArrayList<>();
        List<Double> worths = new ArrayList<>();
        for (Reranker.Weighed each : best) {
            double behind = each.score() - best.getFirst().score();
            for (int i = 0; i < each.examined().sentences().size(); i++) {
                Prepared.Sentence sentence = each.examined().sentences().get(i).prepared();
                features.add(Arrays.stream(SentenceFeatures.of(each.examined(), i, question, bestSentence, behind))
                        .boxed()
                        .toList());
                worths.add(answers.test(Excerpts.of(sentence, question)) ? 1.0 : 0.0);
            }
        }
        return new Choice(features, worths);
    }
}
