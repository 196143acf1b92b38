package io.taopu.assistant.bench;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalBed;
import io.taopu.assistant.retrieval.RetrievalFixtures;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.rerank.Choice;
import io.taopu.assistant.retrieval.rerank.TrainingExamples;
import io.taopu.assistant.retrieval.rerank.Weights;
import io.taopu.assistant.retrieval.words.QueryTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Trains the weights of the reranker on one half of the paragraphs of files in SQuAD's layout and writes them as
 * properties; {@link RetrievalBench} with {@code --reported-half} reports the other half.
 *
 * <p>Arguments: the file to write, then the files to learn from.
 */
public final class WeightTraining {

    private static final int BEST_SEGMENTS = 5;
    private static final int NEGATIVES = 3;
    private static final double SAME_PARAGRAPH = 0.3;

    /** Paragraphs of the training files have no headings; what a heading that repeats the question is worth is set by hand. */
    private static final Map<String, Double> WITHOUT_EXAMPLES =
            Map.of("segment.headingShared", 4.0, "relevance.headingShared", 2.0);

    private final List<Searched> searched;
    private final RetrievalBed bed;
    private final Language language;

    private WeightTraining(List<Searched> searched, RetrievalBed bed, Language language) {
        this.searched = searched;
        this.bed = bed;
        this.language = language;
    }

    private record Searched(SquadFile.Asked asked, RetrievalQuery query, Vector vector, Candidates candidates) {

        boolean holds(String text) {
            return asked.answers().stream().anyMatch(text::contains);
        }

        double worth(Segment segment) {
            if (BenchDocuments.paragraph(segment.id()) != asked.paragraph()) {
                return 0;
            }
            return holds(segment.text()) ? 1 : SAME_PARAGRAPH;
        }
    }

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Written by WeightTraining in the test sources; do not edit."));
        Path folder = Files.createTempDirectory("weight-training");
        try (RetrievalBed bed = new RetrievalBed(folder, EmbeddingModels.bundled())) {
            for (int i = 1; i < args.length; i++) {
                train(SquadFile.read(Path.of(args[i])), bed)
                        .forEach((name, weight) -> lines.add(name + "=" + String.format(Locale.ROOT, "%.4f", weight)));
            }
        }
        Files.write(Path.of(args[0]), lines);
    }

    /** Fills the bed with the file's paragraphs and learns from the questions about the training half. */
    static Map<String, Double> train(SquadFile file, RetrievalBed bed) {
        Language language = BenchDocuments.language(file);
        for (SquadFile.Paragraph paragraph : file.paragraphs()) {
            KnowledgeDocument document = RetrievalFixtures.document(
                    String.valueOf(paragraph.number()), BenchDocuments.title(paragraph), language);
            bed.put(document, BenchDocuments.segments(document, paragraph));
        }
        bed.awaitVectors();
        Set<VersionId> all = bed.documents().keySet();
        List<Searched> searched = new ArrayList<>();
        for (SquadFile.Asked asked : file.asked()) {
            if (file.paragraphs().get(asked.paragraph()).inTrainingHalf()) {
                RetrievalQuery query = new RetrievalQuery(asked.text(), List.of(), language, all, BEST_SEGMENTS);
                Vector vector = bed.embedder().question(asked.text(), language);
                Candidates candidates = bed.index()
                        .candidates(new CandidateQuery(
                                vector,
                                QueryTerms.of(asked.text(), List.of(), language, bed.words()),
                                all,
                                language,
                                RetrievalBed.CANDIDATES));
                searched.add(new Searched(asked, query, vector, candidates));
            }
        }
        return new WeightTraining(searched, bed, language).weights();
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        TrainingExamples untrained = new TrainingExamples(bed.words(), Weights.bundled());
        List<Choice> segments = searched.stream()
                .map(each -> untrained.segments(each.query(), each.vector(), each.candidates(), language, each::worth))
                .toList();
        put(
                weights,
                "segment",
                new LinearTraining(TrainingExamples.SEGMENT, 1e-3)
                        .ranking(segments.stream().filter(Choice::teaches).toList()));
        put(
                weights,
                "relevance",
                new LinearTraining(TrainingExamples.ABSOLUTE, 1e-4)
                        .probability(
                                segments.stream().map(WeightTraining::answering).toList()));
        TrainingExamples ranked = new TrainingExamples(bed.words(), new Weights(weights));
        List<Choice> sentences = searched.stream()
                .map(each -> ranked.sentences(each.query(), each.vector(), each.candidates(), language, each::holds))
                .filter(Choice::teaches)
                .toList();
        put(weights, "sentence", new LinearTraining(TrainingExamples.SENTENCE, 1e-3).ranking(sentences));
        weights.putAll(WITHOUT_EXAMPLES);
        return weights;
    }

    /** A segment that answers, and the best of those of other paragraphs: what would be found if there were no answer. */
    private static Choice answering(Choice all) {
        List<List<Double>> features = new ArrayList<>();
        List<Double> worth = new ArrayList<>();
        int wrong = 0;
        for (int i = 0; i < all.worth().size(); i++) {
            if (all.worth().get(i) == 1 || all.worth().get(i) == 0 && wrong++ < NEGATIVES) {
                features.add(TrainingExamples.ABSOLUTE.stream()
                        .map(TrainingExamples.SEGMENT::indexOf)
                        .map(all.features().get(i)::get)
                        .toList());
                worth.add(all.worth().get(i));
            }
        }
        return new Choice(features, worth);
    }

    private static void put(Map<String, Double> weights, String model, Map<String, Double> trained) {
        trained.forEach((name, weight) -> weights.put(model + "." + name, weight));
    }
}
