package io.taopu.assistant.bench;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalBed;
import io.taopu.assistant.retrieval.RetrievalFixtures;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.lucene.IndexFolder;
import io.taopu.assistant.retrieval.pgvector.PgVectorSegmentIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Retrieval of paragraphs of a file in SQuAD's layout over both adapters, filled with the same entries in one run.
 *
 * <p>Arguments: the file, and how many questions to ask at most.
 */
public final class AdapterBench {

    private static final List<String> NAMES = List.of("Lucene", "pgvector");
    private static final int LIMIT = 10;

    private AdapterBench() {}

    public static void main(String[] args) throws IOException {
        SquadFile file = SquadFile.read(Path.of(args[0]));
        int most = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
        Path folder = Files.createTempDirectory("adapter-bench");
        try (TestDatabase database = DatabaseUnderTest.POSTGRES.empty()) {
            BothIndexes[] both = new BothIndexes[1];
            try (RetrievalBed bed = new RetrievalBed(
                    EmbeddingModels.bundled(),
                    description -> both[0] = new BothIndexes(
                            IndexFolder.open(folder, description),
                            PgVectorSegmentIndex.open(database.dataSource(), description)))) {
                run(file, most, bed, both[0]);
            }
        }
        System.exit(0);
    }

    private static void run(SquadFile file, int most, RetrievalBed bed, BothIndexes both) {
        Language language = BenchDocuments.language(file);
        for (SquadFile.Paragraph paragraph : file.paragraphs()) {
            KnowledgeDocument document = RetrievalFixtures.document(
                    String.valueOf(paragraph.number()), BenchDocuments.title(paragraph), language);
            bed.put(document, BenchDocuments.segments(document, paragraph));
        }
        bed.awaitVectors();
        int segments = both.count();
        List<SquadFile.Asked> asked = file.asked().stream().limit(most).toList();
        System.out.printf(
                Locale.ROOT,
                "%d paragraphs, %d segments, %d questions%n%-10s %9s %8s %s%n",
                file.paragraphs().size(),
                segments,
                asked.size(),
                "adapter",
                "recall@1",
                "MRR@10",
                "whole retrieval ms p50 / p95");
        for (int adapter = 0; adapter < NAMES.size(); adapter++) {
            both.ask(adapter);
            warm(asked, language, bed);
            print(NAMES.get(adapter), asked, language, bed);
        }
    }

    private static void warm(List<SquadFile.Asked> asked, Language language, RetrievalBed bed) {
        asked.stream().limit(100).forEach(each -> rank(each, language, bed));
    }

    private static void print(String name, List<SquadFile.Asked> asked, Language language, RetrievalBed bed) {
        Times times = new Times();
        int first = 0;
        double reciprocal = 0;
        for (SquadFile.Asked each : asked) {
            long start = System.nanoTime();
            int rank = rank(each, language, bed);
            times.add(System.nanoTime() - start);
            first += rank == 1 ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %9.2f %8.2f %s%n",
                name,
                100.0 * first / asked.size(),
                100.0 * reciprocal / asked.size(),
                times);
    }

    /** Place of the paragraph asked about, or 0. */
    private static int rank(SquadFile.Asked asked, Language language, RetrievalBed bed) {
        Set<VersionId> all = bed.documents().keySet();
        List<String> found =
                bed.retrieval().search(new RetrievalQuery(asked.text(), List.of(), language, all, LIMIT)).stream()
                        .map(segment -> segment.segment().versionId().value())
                        .distinct()
                        .toList();
        return found.indexOf(String.valueOf(asked.paragraph())) + 1;
    }
}
