package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Candidates.Found;
import io.taopu.assistant.retrieval.index.Vector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of one search, in one snapshot: what the planner needs, what is known of the terms, both ranked lists, and
 * what is stored of segments that have not been read lately.
 */
final class PgSearch {

    private static final String BEGIN =
            """
            set transaction isolation level repeatable read, read only; set local jit = off;
            set local plan_cache_mode = force_custom_plan; set local hnsw.iterative_scan = relaxed_order;
            set local hnsw.ef_search = %d
            """;

    private static final String TERMS =
            """
            select revision, found.id, found.term, found.frequency
            from retrieval_edition left join (
                select id, term, frequency, edition from retrieval_term
                where edition = ? and language = ? and term = any (?) and frequency > 0) as found
                on found.edition = retrieval_edition.id
            where retrieval_edition.id = ?
            """;

    private static final String COMPARED =
            """
            (select segment, null::double precision as score from retrieval_vector
            where edition = ? and language = ? and %2$s
            order by (vector::halfvec(%1$d) <#> ?::real[]::halfvec(%1$d)) + 0 limit ?)
            """;

    private static final String WALKED =
            """
            (select segment, null::double precision as score from retrieval_vector
            where edition = ? and language = ? and %2$s
            order by vector::halfvec(%1$d) <#> ?::real[]::halfvec(%1$d) limit ?)
            """;

    private static final String WORDS =
            """
            (select segment, - distance from (
                select segment, weights <#> ? as distance from retrieval_words
                where edition = ? and language = ? and %2$s and terms && ?
                order by distance, segment limit ?) as best)
            """;

    private final int edition;
    private final PgSearchPlan plan;
    private final PgEligible eligible;
    private final PgStored stored = new PgStored();

    PgSearch(int edition, PgSearchPlan plan) {
        this.edition = edition;
        this.plan = plan;
        this.eligible = new PgEligible(edition);
    }

    /** Searches in a transaction that the connection must not have begun yet. */
    Candidates candidates(Connection connection, CandidateQuery query, int dimension) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(BEGIN.formatted(Math.max(plan.breadth(), query.k())));
        }
        Known known = known(connection, query);
        PgEligible.Eligible versions = eligible.of(connection, query, known.revision());
        QueryWords words = QueryWords.of(query.terms(), known.terms(), versions.entries(), plan.wordRows());
        Ranked ranked = ranked(connection, query, versions, words, dimension);
        Map<Long, Found> found = stored.of(connection, ranked.rows());
        return candidates(query, known, versions.entries(), ranked, found);
    }

    private Known known(Connection connection, CandidateQuery query) throws SQLException {
        String[] terms = query.terms().keySet().stream().map(PgValues::text).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(TERMS)) {
            statement.setInt(1, edition);
            statement.setInt(2, PgTables.code(query.language()));
            statement.setObject(3, terms);
            statement.setInt(4, edition);
            try (ResultSet row = statement.executeQuery()) {
                Map<String, QueryWords.Term> found = new HashMap<>();
                long revision = -1;
                while (row.next()) {
                    revision = row.getLong("revision");
                    String term = row.getString("term");
                    if (term != null) {
                        found.put(term, new QueryWords.Term(row.getInt("id"), row.getInt("frequency")));
                    }
                }
                return new Known(revision, found);
            }
        }
    }

    private Ranked ranked(
            Connection connection, CandidateQuery query, PgEligible.Eligible versions, QueryWords words, int dimension)
            throws SQLException {
        Vector vector = query.vector();
        boolean byWords = words.drivers().length > 0;
        List<String> parts = new ArrayList<>();
        if (vector != null) {
            parts.add(versions.eligible() > plan.exactUpTo() && versions.graph() ? WALKED : COMPARED);
        }
        if (byWords) {
            parts.add(WORDS);
        }
        Ranked ranked = new Ranked(new LinkedHashSet<>(), new LinkedHashMap<>());
        if (parts.isEmpty()) {
            return ranked;
        }
        String sql = String.join(" union all ", parts).formatted(dimension, versions.filter());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int language = PgTables.code(query.language());
            int at = 0;
            if (vector != null) {
                statement.setInt(++at, edition);
                statement.setInt(++at, language);
                versions.keys().bind(statement, ++at);
                statement.setObject(++at, vector.toArray());
                statement.setInt(++at, query.k());
            }
            if (byWords) {
                PgValues.sparsevec(statement, ++at, words.weights());
                statement.setInt(++at, edition);
                statement.setInt(++at, language);
                versions.keys().bind(statement, ++at);
                statement.setObject(++at, words.drivers());
                statement.setInt(++at, query.k());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ranked.add(rows.getLong(1), rows.getDouble(2), rows.wasNull());
                }
            }
        }
        return ranked;
    }

    private static Candidates candidates(
            CandidateQuery query, Known known, int entries, Ranked ranked, Map<Long, Found> found) {
        List<Candidates.Hit> byVector = new ArrayList<>();
        Vector asked = query.vector();
        for (Long row : ranked.near()) {
            Found near = found.get(row);
            if (near != null && near.vector() != null && asked != null) {
                byVector.add(
                        new Candidates.Hit(near.segment().id(), near.vector().cosine(asked)));
            }
        }
        byVector.sort(Comparator.comparingDouble(Candidates.Hit::score).reversed());
        List<Candidates.Hit> byWords = new ArrayList<>();
        ranked.scores().forEach((row, score) -> {
            Found scored = found.get(row);
            if (scored != null) {
                byWords.add(new Candidates.Hit(scored.segment().id(), score));
            }
        });
        byWords.sort(Comparator.comparingDouble(Candidates.Hit::score).reversed());
        Map<SegmentId, Found> bySegment = new HashMap<>();
        found.values().forEach(each -> bySegment.put(each.segment().id(), each));
        Map<String, Integer> frequencies = new HashMap<>();
        known.terms().forEach((term, each) -> frequencies.put(term, each.frequency()));
        return new Candidates(byVector, byWords, bySegment, frequencies, entries);
    }

    /** What the first statement learns. */
    private record Known(long revision, Map<String, QueryWords.Term> terms) {}

    /** Numbers of rows: the nearest, and those found by words with their scores. */
    private record Ranked(Set<Long> near, Map<Long, Double> scores) {

        void add(long row, double score, boolean byVector) {
            if (byVector) {
                near.add(row);
            } else {
                scores.put(row, score);
            }
        }

        Set<Long> rows() {
            Set<Long> rows = new LinkedHashSet<>(near);
            rows.addAll(scores.keySet());
            return rows;
        }
    }
}
