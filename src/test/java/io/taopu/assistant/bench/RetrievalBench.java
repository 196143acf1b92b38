package io.taopu.assistant.bench;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.RankedSegment.RankedSentence;
import io.taopu.assistant.retrieval.RetrievalBed;
import io.taopu.assistant.retrieval.RetrievalFixtures;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.QueryTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ranks the paragraphs of files in SQuAD's layout: our recipe beside BM25 alone, vectors alone and LangChain4j's
 * default recipe, in one run, and how often the sentence chosen holds an answer.
 *
 * <p>Arguments: {@code [--reported-half] [--questions N] file…}. With {@code --reported-half} only questions about
 * paragraphs that no weight was trained on count; all paragraphs are searched in any case.
 */
public final class RetrievalBench {

    private static final int LIMIT = 10;

    private final SquadFile file;
    private final List<SquadFile.Asked> asked;
    private final Language language;
    private final RetrievalBed bed;
    private final Tally bm25 = new Tally("BM25 alone");
    private final Tally vectors = new Tally("vectors alone");
    private final Tally langChain = new Tally("LangChain4j default");
    private final Tally ours = new Tally("ours");
    private int sentenceRight;
    private long embedding;

    private RetrievalBench(SquadFile file, List<SquadFile.Asked> asked, Language language, RetrievalBed bed) {
        this.file = file;
        this.asked = asked;
        this.language = language;
        this.bed = bed;
    }

    public static void main(String[] args) throws IOException {
        boolean half = List.of(args).contains("--reported-half");
        int at = List.of(args).indexOf("--questions");
        int most = at >= 0 ? Integer.parseInt(args[at + 1]) : Integer.MAX_VALUE;
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--") && (at < 0 || i != at + 1)) {
                run(Path.of(args[i]), half, most);
            }
        }
    }

    private static void run(Path path, boolean half, int most) throws IOException {
        SquadFile file = SquadFile.read(path);
        List<SquadFile.Asked> asked = file.asked().stream()
                .filter(each ->
                        !half || !file.paragraphs().get(each.paragraph()).inTrainingHalf())
                .limit(most)
                .toList();
        Path folder = Files.createTempDirectory("retrieval-bench");
        try (RetrievalBed bed = new RetrievalBed(folder, EmbeddingModels.bundled())) {
            Language language = BenchDocuments.language(file);
            RetrievalBench bench = new RetrievalBench(file, asked, language, bed);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %d paragraphs, %d questions%s, %s%n",
                    path.getFileName(),
                    file.paragraphs().size(),
                    asked.size(),
                    half ? " (half that nothing was trained on)" : "",
                    language.tag());
            bench.fill();
            bench.ask();
            bench.print();
        } finally {
            delete(folder);
        }
    }

    private void fill() {
        long start = System.nanoTime();
        for (SquadFile.Paragraph paragraph : file.paragraphs()) {
            KnowledgeDocument document = RetrievalFixtures.document(
                    String.valueOf(paragraph.number()), BenchDocuments.title(paragraph), language);
            bed.put(document, BenchDocuments.segments(document, paragraph));
        }
        bed.awaitVectors();
        System.out.printf(
                Locale.ROOT, "%d segments in %.0f s%n", bed.index().count(), (System.nanoTime() - start) / 1e9);
    }

    private void ask() {
        LangChainRecipe recipe = new LangChainRecipe(bed.embedder().models().of(language), file.paragraphs());
        Set<VersionId> all = bed.documents().keySet();
        for (SquadFile.Asked each : asked) {
            long start = System.nanoTime();
            List<RankedSegment> found =
                    bed.retrieval().search(new RetrievalQuery(each.text(), List.of(), language, all, LIMIT));
            long took = System.nanoTime() - start;
            ours.add(
                    found.stream()
                            .map(segment -> number(segment.segment().versionId()))
                            .toList(),
                    each.paragraph(),
                    took);
            sentenceRight +=
                    chosen(found).map(text -> holds(text, each.answers())).orElse(false) ? 1 : 0;
            alone(each, all);
            start = System.nanoTime();
            List<Integer> ranked = recipe.rank(each.text());
            langChain.add(ranked, each.paragraph(), System.nanoTime() - start);
        }
    }

    private void alone(SquadFile.Asked each, Set<VersionId> all) {
        long start = System.nanoTime();
        Candidates byWords = bed.index()
                .candidates(new CandidateQuery(
                        null,
                        QueryTerms.of(each.text(), List.of(), language, bed.words()),
                        all,
                        language,
                        RetrievalBed.CANDIDATES));
        bm25.add(paragraphs(byWords.byWords()), each.paragraph(), System.nanoTime() - start);
        start = System.nanoTime();
        Vector vector = bed.embedder().question(each.text(), language);
        embedding += System.nanoTime() - start;
        Candidates byVector =
                bed.index().candidates(new CandidateQuery(vector, Map.of(), all, language, RetrievalBed.CANDIDATES));
        vectors.add(paragraphs(byVector.byVector()), each.paragraph(), System.nanoTime() - start);
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "%-34s %8s %9s %7s %12s%n", "recipe", "recall@1", "recall@5", "MRR@10", "ms a question");
        Stream.of(bm25, vectors, langChain, ours).forEach(System.out::println);
        System.out.printf(Locale.ROOT, "embedding a question: %.1f ms%n", embedding / 1e6 / asked.size());
        System.out.printf(
                Locale.ROOT,
                "chosen sentence (at most 80 characters) holds an answer: %.1f %%%n",
                100.0 * sentenceRight / asked.size());
    }

    private static java.util.Optional<String> chosen(List<RankedSegment> found) {
        return found.stream()
                .flatMap(segment -> segment.sentences().stream())
                .max(Comparator.comparingDouble(RankedSentence::score))
                .map(RankedSentence::excerpt);
    }

    private static boolean holds(String text, Set<String> answers) {
        return answers.stream().anyMatch(text::contains);
    }

    private static List<Integer> paragraphs(List<Candidates.Hit> hits) {
        return hits.stream().map(hit -> BenchDocuments.paragraph(hit.id())).toList();
    }

    private static int number(VersionId version) {
        return Integer.parseInt(version.value());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
