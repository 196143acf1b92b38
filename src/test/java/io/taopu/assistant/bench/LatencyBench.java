package io.taopu.assistant.bench;

import io.taopu.assistant.Assistant;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.evaluation.Ending;
import io.taopu.assistant.evaluation.GoldenQuestion;
import io.taopu.assistant.evaluation.HttpRespondent;
import io.taopu.assistant.evaluation.Respondent.Said;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.SegmentIndexing;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.words.QueryTerms;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the whole answer takes beside the bare cost of its question: embedding it and searching the index once. The
 * whole product with its whole knowledge, one client, warm. The ways take turns, so that whatever else the machine does
 * meets all alike, and each has another question in hand, so that none finds anything warmed for it a moment ago.
 *
 * <p>The bare cost never includes cutting the question into terms. {@code candidates} is the one search of our index
 * (nearest by vector and best by words, as many of each as an answer uses), {@code vectors} its vector half alone.
 *
 * <p>Arguments: {@code [--rounds N] file…}, files of golden questions; each question's last turn is timed.
 */
public final class LatencyBench {

    /** Length of each list, as the default setting has it. */
    private static final int LIST = 50;

    private static final int WARM = 2;

    private static final int EMBEDDING = 0;
    private static final int CANDIDATES = 1;
    private static final int VECTORS = 2;
    private static final int PROCESS = 3;
    private static final int HTTP = 4;
    private static final int EMPTY = 5;
    private static final int WAYS = 6;

    private final ConfigurableApplicationContext context;
    private final Answering answering;
    private final TextEmbedder embedder;
    private final SegmentIndex index;
    private final Clock clock;
    private final HttpRespondent http;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest empty;
    private final Map<Language, Set<VersionId>> versions;

    private LatencyBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.answering = context.getBean(Answering.class);
        this.embedder = context.getBean(TextEmbedder.class);
        this.index = context.getBean(SegmentIndex.class);
        this.clock = context.getBean(Clock.class);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.http = new HttpRespondent(URI.create("http://127.0.0.1:" + port));
        this.empty = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
                .build();
        this.versions = context.getBean(Library.class).liveOn(LocalDate.now(clock)).all().stream()
                .collect(Collectors.groupingBy(
                        KnowledgeDocument::language,
                        Collectors.mapping(KnowledgeDocument::versionId, Collectors.toSet())));
    }

    public static void main(String[] args) throws Exception {
        int at = List.of(args).indexOf("--rounds");
        int rounds = at >= 0 ? Integer.parseInt(args[at + 1]) : 3;
        List<GoldenQuestion> questions = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (at < 0 || i != at && i != at + 1) {
                questions.addAll(GoldenQuestion.read(Path.of(args[i])));
            }
        }
        Path data = Files.createTempDirectory("latency-bench");
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Assistant.class,
                "--server.port=0",
                "--assistant.data=" + data,
                "--assistant.identity.limits.enabled=false",
                "--logging.level.root=WARN")) {
            ApplicationAvailability availability = context.getBean(ApplicationAvailability.class);
            SegmentIndexing indexing = context.getBean(SegmentIndexing.class);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                            && indexing.waiting() == 0);
            new LatencyBench(context).run(questions, rounds);
        } finally {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** One question ready to be asked in every way. */
    private record Prepared(
            GoldenQuestion golden, Question question, List<Said> said, NormalText text, CandidateQuery search) {}

    private void run(List<GoldenQuestion> questions, int rounds) {
        List<Prepared> prepared = questions.stream().map(this::prepare).toList();
        List<long[][]> taken = new ArrayList<>();
        for (int round = -WARM; round < rounds; round++) {
            long[][] took = new long[prepared.size()][WAYS];
            for (int step = 0; step < prepared.size(); step++) {
                for (int way = 0; way < WAYS; way++) {
                    int at = (step + way * prepared.size() / WAYS) % prepared.size();
                    took[at][way] = ask(prepared.get(at), way);
                }
            }
            if (round >= 0) {
                taken.add(took);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d questions, %d times each, %d processors, %d segments; ms, p50 / p95%n",
                questions.size(),
                rounds,
                Runtime.getRuntime().availableProcessors(),
                index.count());
        print("all questions", prepared, taken, each -> true);
        print("questions that expect an answer", prepared, taken, each -> each.expect() == Ending.ANSWER);
    }

    private Prepared prepare(GoldenQuestion golden) {
        List<Said> said = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        List<String> turns = golden.turns();
        for (String turn : turns.subList(0, turns.size() - 1)) {
            var reply = http.ask(turn, said);
            said.add(new Said(turn, reply));
            exchanges.add(new Exchange(turn, reply.outcome(), reply.text(), null));
        }
        NormalText text = context.getBean(TextNormalizer.class).normalise(turns.getLast(), Language.ZH);
        Language language = text.language().chinese() ? Language.ZH : Language.EN;
        CandidateQuery search = new CandidateQuery(
                embedder.question(text.text(), language),
                QueryTerms.of(text.text(), List.of(), language, context.getBean(WordAnalysis.class)),
                versions.getOrDefault(language, Set.of()),
                language,
                LIST);
        return new Prepared(
                golden,
                new Question(turns.getLast(), null, LocalDate.now(clock), false, exchanges, null),
                said,
                text,
                search);
    }

    private long ask(Prepared each, int way) {
        long start = System.nanoTime();
        switch (way) {
            case EMBEDDING ->
                embedder.question(each.text().text(), each.search().language());
            case CANDIDATES -> index.candidates(each.search());
            case VECTORS ->
                index.candidates(new CandidateQuery(
                        each.search().vector(),
                        Map.of(),
                        each.search().versions(),
                        each.search().language(),
                        each.search().k()));
            case PROCESS -> answering.answer(each.question(), AnswerListener.SILENT);
            case HTTP -> http.ask(each.question().text(), each.said());
            default -> callForNothing();
        }
        return System.nanoTime() - start;
    }

    private void callForNothing() {
        try {
            client.send(empty, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(
            String what, List<Prepared> prepared, List<long[][]> taken, Predicate<GoldenQuestion> wanted) {
        Figures figures = new Figures();
        for (int i = 0; i < prepared.size(); i++) {
            if (wanted.test(prepared.get(i).golden())) {
                for (long[][] round : taken) {
                    figures.add(round[i]);
                }
            }
        }
        figures.print(what);
    }

    /** The times of many questions. */
    private static final class Figures {

        private final List<Times> ways =
                IntStream.range(0, WAYS).mapToObj(way -> new Times()).toList();
        private final Times bare = new Times();
        private final Times bareVectors = new Times();
        private final List<Double> single = new ArrayList<>();

        void add(long[] took) {
            for (int way = 0; way < WAYS; way++) {
                ways.get(way).add(took[way]);
            }
            bare.add(took[EMBEDDING] + took[CANDIDATES]);
            bareVectors.add(took[EMBEDDING] + took[VECTORS]);
            single.add((double) took[PROCESS] / (took[EMBEDDING] + took[CANDIDATES]));
        }

        void print(String what) {
            Collections.sort(single);
            System.out.printf("%s (%d times)%n", what, single.size());
            line("embedding the question", ways.get(EMBEDDING));
            line("one search of the index: candidates", ways.get(CANDIDATES));
            line("one search of the index: vectors", ways.get(VECTORS));
            line("bare: embedding + candidates", bare);
            line("bare: embedding + vectors", bareVectors);
            line("answer in process", ways.get(PROCESS));
            line("answer over HTTP", ways.get(HTTP));
            line("call over HTTP that asks nothing", ways.get(EMPTY));
            ratio("in process, to embedding + candidates", ways.get(PROCESS), bare);
            ratio("in process, to embedding + vectors", ways.get(PROCESS), bareVectors);
            ratio("over HTTP, to embedding + candidates", ways.get(HTTP), bare);
            ratio("over HTTP, to embedding + vectors", ways.get(HTTP), bareVectors);
            System.out.printf(
                    Locale.ROOT,
                    "  median of each question's own ratio (in process) %5.2f%n",
                    single.get(single.size() / 2));
        }

        private static void line(String what, Times times) {
            System.out.printf(Locale.ROOT, "  %-46s %8.2f / %8.2f%n", what, times.ms(0.5), times.ms(0.95));
        }

        private static void ratio(String what, Times whole, Times bare) {
            System.out.printf(
                    Locale.ROOT,
                    "  ratio %-40s %8.2f / %8.2f%n",
                    what,
                    whole.ms(0.5) / bare.ms(0.5),
                    whole.ms(0.95) / bare.ms(0.95));
        }
    }
}
