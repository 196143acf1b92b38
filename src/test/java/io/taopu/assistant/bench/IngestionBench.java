package io.taopu.assistant.bench;

import com.sun.management.OperatingSystemMXBean;
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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Segments a second of our indexing beside LangChain4j's own embed-and-store loop, over the same texts and model in one
 * run, and on the way the heap in use after a collection and the memory the process has resident. Processor time of the
 * process is printed as well, because it does not depend on what else the machine does.
 *
 * <p>Arguments: number of documents, 2,000 when not given, each with ten segments of about 200 characters; the loop is
 * measured on every how manieth of them, 1 when not given, one half before ours and the other after it.
 */
public final class IngestionBench {

    private static final int STEPS = 10;

    private final List<GeneratedDocuments.Generated> documents = new ArrayList<>();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final EmbeddingModel model = new BgeSmallZhV15EmbeddingModel();
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

    private IngestionBench(int count) {
        GeneratedDocuments source = new GeneratedDocuments();
        for (int i = 0; i < count; i++) {
            documents.add(source.next(i));
        }
    }

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        int every = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        new IngestionBench(count).run(every);
    }

    /** Seconds that passed, processor seconds that the process used, segments done. */
    private record Work(double seconds, double processor, int segments) {

        Work and(Work other) {
            return new Work(seconds + other.seconds, processor + other.processor, segments + other.segments);
        }

        double rate() {
            return segments / seconds;
        }

        double milliseconds() {
            return 1_000 * processor / segments;
        }
    }

    private final class Watch {

        private final long start = System.nanoTime();
        private final long processor = system.getProcessCpuTime();

        Work read(int segments) {
            return new Work(
                    (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9, segments);
        }
    }

    private void run(int every) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d segments, %d processors; the loop on every %d. document%n",
                documents.size(),
                documents.size() * GeneratedDocuments.SEGMENTS,
                Runtime.getRuntime().availableProcessors(),
                every);
        List<GeneratedDocuments.Generated> sample = IntStream.range(0, documents.size())
                .filter(number -> number % every == 0)
                .mapToObj(documents::get)
                .toList();
        model.embed("预热");
        Work before = langChain(sample.subList(0, sample.size() / 2));
        List<Work> ours = ours();
        Work loop = before.and(langChain(sample.subList(sample.size() / 2, sample.size())));
        line("LangChain4j embedAll and addAll", loop, loop);
        line("ours, found by words", ours.get(0), loop);
        line("ours, found by words and vectors", ours.get(1), loop);
        line("ours, with a vector for each sentence as well", ours.get(2), loop);
    }

    private Work langChain(List<GeneratedDocuments.Generated> sample) {
        Watch watch = new Watch();
        for (GeneratedDocuments.Generated document : sample) {
            List<TextSegment> segments =
                    document.segments().stream().map(TextSegment::from).toList();
            store.addAll(model.embedAll(segments).content(), segments);
        }
        return watch.read(sample.size() * GeneratedDocuments.SEGMENTS);
    }

    /** Until found by words, until found by vectors too, until all is done; each from the beginning. */
    private List<Work> ours() throws IOException {
        Path folder = Files.createTempDirectory("ingestion-bench");
        try (RetrievalBed bed = new RetrievalBed(folder, EmbeddingModels.bundled())) {
            bed.embedder().question("预热", Language.ZH);
            memory("before ours");
            int segments = documents.size() * GeneratedDocuments.SEGMENTS;
            Watch watch = new Watch();
            for (int i = 0; i < documents.size(); i++) {
                KnowledgeDocument document =
                        RetrievalFixtures.document("d" + i, documents.get(i).title(), Language.ZH);
                bed.put(
                        document,
                        RetrievalFixtures.segments(document, documents.get(i).segments()));
            }
            Work words = watch.read(segments);
            memory("all put");
            follow(bed, false, "segment vectors");
            Work vectors = watch.read(segments);
            follow(bed, true, "sentence vectors");
            return List.of(words, vectors, watch.read(segments));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Waits until the vectors are made and says how much memory it takes whenever a tenth more is done. */
    private void follow(RetrievalBed bed, boolean sentences, String what) throws IOException {
        for (int step = STEPS - 1; step >= 0; step--) {
            int left = documents.size() * step / STEPS;
            Awaitility.await()
                    .atMost(Duration.ofHours(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> (sentences ? bed.waiting() : bed.waitingForSegmentVectors()) <= left);
            memory(what + " of " + (documents.size() - left) + " documents");
        }
    }

    private static void line(String what, Work work, Work loop) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %8.1f segments/s %6.2f times; processor %6.1f ms a segment, %5.2f times less%n",
                what,
                work.rate(),
                work.rate() / loop.rate(),
                work.milliseconds(),
                loop.milliseconds() / work.milliseconds());
    }

    private static void memory(String when) throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-40s heap in use %5d MB, resident %5d MB%n",
                when,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                resident());
    }

    /** Megabytes resident, as Linux tells; 0 elsewhere. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.notExists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .sum();
    }
}
