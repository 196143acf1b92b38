package io.taopu.assistant.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Sentences;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.ShippedVectors;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.lucene.EnglishWords;
import io.taopu.assistant.retrieval.pgvector.PgSearchPlan;
import io.taopu.assistant.retrieval.pgvector.PgVectorSegmentIndex;
import io.taopu.assistant.retrieval.words.LanguageWords;
import io.taopu.assistant.retrieval.words.QueryTerms;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Search in PostgreSQL as it grows: real paragraphs again and again with vectors moved a little, real questions, and
 * beside it, in the same run, what the database needs for a single query of the graph.
 *
 * <p>Arguments: the file of paragraphs and questions in SQuAD's layout, the sizes in thousands, questions (default 200),,
 * the address of a database to fill and keep, what it already holds is not filled again, and which parts to measure, of
 * {@code dense,words,whole}.
 */
public final class ScaleBench {

    private static final int PER_VERSION = 100;
    private static final int COPIED = 100_000;
    private static final int TOP = 10;
    private static final int LIST = 50;
    private static final double NOISE = 0.35;
    private static final int[] BREADTHS = {40, 100, 200, 400, 1000};
    private static final int MOST = Integer.MAX_VALUE;

    private final DataSource database;
    private final IndexDescription description;
    private final Supplier<List<IndexEntry>> making;
    private List<IndexEntry> base = List.of();
    private final List<CandidateQuery> questions;
    private final Random random = new Random(11);
    private final Set<VersionId> versions = new HashSet<>();

    private ScaleBench(
            DataSource database,
            IndexDescription description,
            Supplier<List<IndexEntry>> making,
            List<CandidateQuery> questions) {
        this.database = database;
        this.description = description;
        this.making = making;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        SquadFile file = SquadFile.read(Path.of(args[0]));
        int asked = args.length > 2 ? Integer.parseInt(args[2]) : 200;
        WordAnalysis words = new LanguageWords(new EnglishWords());
        try (HikariDataSource database = args.length > 3
                        ? kept(args[3])
                        : DatabaseUnderTest.POSTGRES.empty().dataSource();
                TextEmbedder embedder = new TextEmbedder(EmbeddingModels.bundled(), ShippedVectors.none())) {
            var models = embedder.models();
            var description =
                    new IndexDescription(models.names(), models.dimensions(), words.name(), Sentences.EDITION);
            ScaleBench bench = new ScaleBench(
                    database, description, () -> base(file, words, embedder), questions(file, words, embedder, asked));
            for (String thousands : args[1].split(",")) {
                bench.run(Integer.parseInt(thousands) * 1000, args.length > 4 ? args[4] : "dense,words,whole");
            }
        }
        System.exit(0);
    }

    private static HikariDataSource kept(String url) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(url);
        return database;
    }

    private static List<IndexEntry> base(SquadFile file, WordAnalysis words, TextEmbedder embedder) {
        List<String> texts = file.paragraphs().stream()
                .map(paragraph -> paragraph
                        .text()
                        .substring(0, Math.min(256, paragraph.text().length())))
                .toList();
        List<Vector> vectors = embedder.texts(texts, Language.ZH);
        List<IndexEntry> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String title = BenchDocuments.title(file.paragraphs().get(i));
            Segment segment = new Segment(
                    new SegmentId("base-" + i),
                    new VersionId("base"),
                    i,
                    SegmentKind.PROSE,
                    List.of(),
                    null,
                    null,
                    null,
                    texts.get(i));
            entries.add(new IndexEntry(
                    segment,
                    title,
                    Language.ZH,
                    new IndexEntry.FieldTerms(
                            words.terms(title, Language.ZH), List.of(), words.terms(texts.get(i), Language.ZH)),
                    vectors.get(i),
                    List.of(CompactVector.of(vectors.get(i)), CompactVector.of(vectors.get(i)))));
        }
        return entries;
    }

    private static List<CandidateQuery> questions(SquadFile file, WordAnalysis words, TextEmbedder embedder, int most) {
        int step = Math.max(1, file.asked().size() / most);
        List<CandidateQuery> queries = new ArrayList<>();
        for (int i = 0; i < file.asked().size() && queries.size() < most; i += step) {
            String text = file.asked().get(i).text();
            queries.add(new CandidateQuery(
                    embedder.question(text, Language.ZH),
                    QueryTerms.of(text, List.of(), Language.ZH, words),
                    Set.of(),
                    Language.ZH,
                    LIST));
        }
        return queries;
    }

    private void run(int size, String parts) throws SQLException {
        long start = System.nanoTime();
        fill(size);
        double filling = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        SegmentIndex measured = PgVectorSegmentIndex.open(
                database,
                description,
                new PgSearchPlan(0, PgSearchPlan.MEASURED.breadth(), PgSearchPlan.MEASURED.wordRows()));
        measured.put(new VersionId("last"), List.of(last()));
        double building = (System.nanoTime() - start) / 1e9;
        PgFloor floor = new PgFloor(database);
        floor.vacuum();
        System.out.printf(
                Locale.ROOT,
                "%n%,d segments: filled in %.0f s, graph in %.0f s, %s%n",
                size,
                filling,
                building,
                floor.sizes());
        if (parts.contains("dense")) {
            List<List<SegmentId>> exact =
                    dense(PgSearchPlan.MEASURED.wordRows(), MOST, 100, "dense, all compared", null);
            for (int breadth : BREADTHS) {
                dense(0, 0, breadth, "dense, graph, breadth " + breadth, exact);
                floor.measure(breadth, questions, exact, TOP);
            }
        }
        if (parts.contains("words")) {
            words(MOST, null, "words, every term brings entries in");
        }
        if (parts.contains("whole")) {
            whole();
        }
    }

    /** Beyond 100,000 by copies within the database. */
    private void fill(int size) throws SQLException {
        SegmentIndex filling = PgVectorSegmentIndex.open(database, description, new PgSearchPlan(MOST, 100, 1));
        Set<VersionId> held = new HashSet<>(filling.versions());
        int multiplied = held.size() * PER_VERSION;
        if (size > COPIED && multiplied >= COPIED && multiplied < size) {
            new PgCopies(database).multiply(COPIED / PER_VERSION, size / COPIED, NOISE);
            held = new HashSet<>(filling.versions());
        }
        while (versions.size() * PER_VERSION < size) {
            if (held.contains(new VersionId("v" + versions.size()))) {
                versions.add(new VersionId("v" + versions.size()));
                continue;
            }
            if (base.isEmpty()) {
                base = making.get();
            }
            String version = "v" + versions.size();
            List<IndexEntry> entries = new ArrayList<>();
            for (int i = 0; i < PER_VERSION; i++) {
                entries.add(copy((versions.size() * PER_VERSION + i) % base.size(), version, i));
            }
            filling.put(new VersionId(version), entries);
            versions.add(new VersionId(version));
        }
    }

    /** One more entry, whose writing makes the graph. */
    private IndexEntry last() {
        Segment segment = new Segment(
                new SegmentId("last-0"), new VersionId("last"), 0, SegmentKind.PROSE, List.of(), null, null, null, "x");
        return new IndexEntry(
                segment,
                "x",
                Language.ZH,
                new IndexEntry.FieldTerms(List.of("x"), List.of(), List.of("x")),
                questions.getFirst().vector(),
                List.of());
    }

    private IndexEntry copy(int original, String version, int ordinal) {
        IndexEntry entry = base.get(original);
        Segment segment = entry.segment();
        float[] moved = entry.vector().toArray();
        double each = NOISE / Math.sqrt(moved.length);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (random.nextGaussian() * each);
        }
        return new IndexEntry(
                new Segment(
                        new SegmentId(version + "-" + ordinal),
                        new VersionId(version),
                        ordinal,
                        segment.kind(),
                        segment.headings(),
                        null,
                        null,
                        null,
                        segment.text()),
                entry.title(),
                entry.language(),
                entry.terms(),
                Vector.of(moved),
                entry.sentences());
    }

    private CandidateQuery asked(CandidateQuery question, boolean vector, boolean words) {
        return new CandidateQuery(
                vector ? question.vector() : null, words ? question.terms() : Map.of(), versions, Language.ZH, LIST);
    }

    private List<List<SegmentId>> dense(
            int rows, int exactUpTo, int breadth, String name, List<List<SegmentId>> exact) {
        SegmentIndex index =
                PgVectorSegmentIndex.open(database, description, new PgSearchPlan(exactUpTo, breadth, rows));
        questions.stream().limit(20).forEach(question -> index.candidates(asked(question, true, false)));
        Times times = new Times();
        List<List<SegmentId>> found = new ArrayList<>();
        double nearness = 0;
        for (CandidateQuery question : questions) {
            CandidateQuery asked = asked(question, true, false);
            long start = System.nanoTime();
            Candidates candidates = index.candidates(asked);
            times.add(System.nanoTime() - start);
            nearness += candidates.byVector().stream()
                    .limit(TOP)
                    .mapToDouble(Candidates.Hit::score)
                    .sum();
            found.add(candidates.byVector().stream()
                    .limit(TOP)
                    .map(Candidates.Hit::id)
                    .toList());
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s recall@10 %.3f  cosine %.4f  ms %s%n",
                name,
                recall(found, exact),
                nearness / TOP / questions.size(),
                times);
        return found;
    }

    private void words(int rows, List<List<SegmentId>> none, String name) {
        SegmentIndex all = PgVectorSegmentIndex.open(database, description, new PgSearchPlan(MOST, 100, rows));
        List<CandidateQuery> some = questions.stream().limit(40).toList();
        Times times = new Times();
        List<Double> best = new ArrayList<>();
        for (CandidateQuery question : some) {
            long start = System.nanoTime();
            best.add(total(all.candidates(asked(question, false, true))));
            times.add(System.nanoTime() - start);
        }
        System.out.printf(Locale.ROOT, "%-40s score@50  1.000  ms %s%n", name, times);
        for (int most : new int[] {1_000, 5_000, 20_000, 60_000}) {
            SegmentIndex index = PgVectorSegmentIndex.open(database, description, new PgSearchPlan(MOST, 100, most));
            Times fast = new Times();
            double share = 0;
            for (int i = 0; i < some.size(); i++) {
                long start = System.nanoTime();
                double score = total(index.candidates(asked(some.get(i), false, true)));
                fast.add(System.nanoTime() - start);
                share += best.get(i) == 0 ? 1 : score / best.get(i);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-40s score@50  %.3f  ms %s%n",
                    "words, rarest up to " + most,
                    share / some.size(),
                    fast);
        }
    }

    /** Copies of one text score the same, so lists are compared by what they score, not by which copies they hold. */
    private static double total(Candidates candidates) {
        return candidates.byWords().stream().mapToDouble(Candidates.Hit::score).sum();
    }

    private void whole() {
        SegmentIndex index = PgVectorSegmentIndex.open(database, description);
        for (String round : new String[] {"first round", "second round"}) {
            Times times = new Times();
            for (CandidateQuery question : questions) {
                CandidateQuery asked = asked(question, true, true);
                long start = System.nanoTime();
                index.candidates(asked);
                times.add(System.nanoTime() - start);
            }
            System.out.printf(
                    Locale.ROOT, "%-40s                  ms %s%n", "whole search, as configured, " + round, times);
        }
    }

    static double recall(List<List<SegmentId>> found, List<List<SegmentId>> exact) {
        if (exact == null) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < found.size(); i++) {
            List<SegmentId> right = exact.get(i);
            sum += right.isEmpty()
                    ? 1
                    : (double) found.get(i).stream().filter(right::contains).count() / right.size();
        }
        return sum / found.size();
    }
}
