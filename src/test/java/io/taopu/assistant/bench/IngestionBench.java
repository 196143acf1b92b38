package io.taopu.assistant.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalBed;
import io.taopu.assistant.retrieval.RetrievalFixtures;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Segments a second of our indexing beside LangChain4j's own embed-and-store loop, over the same texts and model in one
 * run, and the heap in use on the way.
 *
 * <p>Argument: number of documents, 2,000 when not given; each has ten segments of about 200 characters.
 */
public final class IngestionBench {

    private static final int STEPS = 4;

    private IngestionBench() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        GeneratedDocuments source = new GeneratedDocuments();
        List<GeneratedDocuments.Generated> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(source.next(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d segments, %d processors%n",
                count,
                count * GeneratedDocuments.SEGMENTS,
                Runtime.getRuntime().availableProcessors());
        double loop = langChain(documents);
        ours(documents, loop);
    }

    private static double langChain(List<GeneratedDocuments.Generated> documents) {
        EmbeddingModel model = new BgeSmallZhV15EmbeddingModel();
        model.embed("预热");
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        long start = System.nanoTime();
        for (GeneratedDocuments.Generated document : documents) {
            List<TextSegment> segments =
                    document.segments().stream().map(TextSegment::from).toList();
            store.addAll(model.embedAll(segments).content(), segments);
        }
        double rate = rate(documents, start);
        System.out.printf(Locale.ROOT, "%-58s %7.1f segments/s%n", "LangChain4j embedAll and addAll", rate);
        return rate;
    }

    private static void ours(List<GeneratedDocuments.Generated> documents, double loop) throws IOException {
        Path folder = Files.createTempDirectory("ingestion-bench");
        try (RetrievalBed bed = new RetrievalBed(folder, EmbeddingModels.bundled())) {
            bed.embedder().question("预热", Language.ZH);
            long start = System.nanoTime();
            for (int i = 0; i < documents.size(); i++) {
                KnowledgeDocument document =
                        RetrievalFixtures.document("d" + i, documents.get(i).title(), Language.ZH);
                bed.put(
                        document,
                        RetrievalFixtures.segments(document, documents.get(i).segments()));
                if ((i + 1) % Math.max(1, documents.size() / STEPS) == 0) {
                    heap("put " + (i + 1));
                }
            }
            print("found by words", rate(documents, start), loop);
            bed.awaitSegmentVectors();
            print("found by words and vectors", rate(documents, start), loop);
            heap("vectors made");
            bed.awaitVectors();
            print("with a vector for each sentence as well", rate(documents, start), loop);
            heap("all made");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void print(String what, double rate, double loop) {
        System.out.printf(Locale.ROOT, "%-58s %7.1f segments/s  %5.2f times%n", "ours, " + what, rate, rate / loop);
    }

    private static double rate(List<GeneratedDocuments.Generated> documents, long start) {
        return documents.size() * GeneratedDocuments.SEGMENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static void heap(String when) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT, "heap in use, %s: %d MB%n", when, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
