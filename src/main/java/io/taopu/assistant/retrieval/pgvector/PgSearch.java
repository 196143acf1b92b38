package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two statements of one search, in one snapshot: what is known of the terms and of the versions, then both ranked
 * lists with what is stored of their segments.
 */
final class PgSearch {

    private static final String KNOWN =
            """
            select set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', ?, true),
                (select coalesce(sum(entries), 0) from retrieval_version where edition = ? and language = ?) as entries,
                (select coalesce(sum(entries), 0) from retrieval_version
                 where edition = ? and language = ? and version_key = any (?)) as eligible,
                exists (select 1 from pg_index where indexrelid = to_regclass(?) and indisvalid) as graph,
                found.ids, found.terms, found.frequencies
            from (select array_agg(id) as ids, array_agg(term) as terms, array_agg(frequency) as frequencies
                  from retrieval_term where edition = ? and language = ? and term = any (?) and frequency > 0) as found
            """;

    private static final String DENSE_EXACT =
            """
            select segment from retrieval_vector
            where edition = ? and language = ? and version_key = any (?)
            order by (vector::halfvec(%d) <#> ?) + 0 limit ?
            """;

    private static final String DENSE_GRAPH =
            """
            select segment from retrieval_vector
            where edition = ? and language = ? and version_key = any (?)
            order by vector::halfvec(%d) <#> ? limit ?
            """;

    private static final String RANKED =
            """
            with dense as materialized (%s),
            words as materialized (
                select segment, (weights <#> ?) as distance from retrieval_words
                where edition = ? and language = ? and version_key = any (?) and terms && ?
                order by distance, segment limit ?)
            select segment_id, version_id, ordinal, kind, headings, page, sheet, row_number, body, title, sentences,
                halfvec_send(vector) as vector, dense.segment is not null as near, - words.distance as score
            from dense full join words using (segment)
            join retrieval_segment on retrieval_segment.id = segment
            left join retrieval_vector using (segment)
            order by score desc nulls last, segment
            """;

    private final int edition;
    private final PgSearchPlan plan;

    PgSearch(int edition, PgSearchPlan plan) {
        this.edition = edition;
        this.plan = plan;
    }

    Candidates candidates(Connection connection, CandidateQuery query, int dimension) throws SQLException {
        Long[] versions = query.versions().stream()
                .map(version -> PgValues.key(version.value()))
                .toArray(Long[]::new);
        Known known = known(connection, query, versions);
        String dense = known.eligible() > plan.exactUpTo() && known.graph() ? DENSE_GRAPH : DENSE_EXACT;
        QueryWords words = QueryWords.of(query.terms(), known.terms(), known.entries(), plan.wordRows());
        try (PreparedStatement statement = connection.prepareStatement(RANKED.formatted(dense.formatted(dimension)))) {
            Vector vector = query.vector();
            int language = PgTables.code(query.language());
            statement.setInt(1, edition);
            statement.setInt(2, language);
            statement.setObject(3, versions);
            PgValues.halfvec(statement, 4, vector == null ? Vector.of(new float[dimension]) : vector);
            statement.setInt(5, vector == null ? 0 : query.k());
            PgValues.sparsevec(statement, 6, words.weights());
            statement.setInt(7, edition);
            statement.setInt(8, language);
            statement.setObject(9, versions);
            statement.setObject(10, words.drivers());
            statement.setInt(11, query.k());
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, query, known);
            }
        }
    }

    private Known known(Connection connection, CandidateQuery query, Long[] versions) throws SQLException {
        int language = PgTables.code(query.language());
        String[] terms = query.terms().keySet().stream().map(PgValues::text).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, String.valueOf(Math.max(plan.breadth(), query.k())));
            statement.setInt(2, edition);
            statement.setInt(3, language);
            statement.setInt(4, edition);
            statement.setInt(5, language);
            statement.setObject(6, versions);
            statement.setString(7, PgTables.graph(edition, query.language()));
            statement.setInt(8, edition);
            statement.setInt(9, language);
            statement.setObject(10, terms);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Map<String, QueryWords.Term> found = new HashMap<>();
                if (row.getArray("ids") != null) {
                    Integer[] ids = (Integer[]) row.getArray("ids").getArray();
                    String[] texts = (String[]) row.getArray("terms").getArray();
                    Integer[] frequencies =
                            (Integer[]) row.getArray("frequencies").getArray();
                    for (int i = 0; i < ids.length; i++) {
                        found.put(texts[i], new QueryWords.Term(ids[i], frequencies[i]));
                    }
                }
                return new Known(row.getInt("entries"), row.getLong("eligible"), row.getBoolean("graph"), found);
            }
        }
    }

    private static Candidates read(ResultSet rows, CandidateQuery query, Known known) throws SQLException {
        List<Candidates.Hit> byVector = new ArrayList<>();
        List<Candidates.Hit> byWords = new ArrayList<>();
        Map<SegmentId, Candidates.Found> found = new HashMap<>();
        while (rows.next()) {
            Candidates.Found stored = found(rows);
            SegmentId id = stored.segment().id();
            found.put(id, stored);
            Vector asked = query.vector();
            if (rows.getBoolean("near") && asked != null && stored.vector() != null) {
                byVector.add(new Candidates.Hit(id, stored.vector().cosine(asked)));
            }
            double score = rows.getDouble("score");
            if (!rows.wasNull()) {
                byWords.add(new Candidates.Hit(id, score));
            }
        }
        byVector.sort(Comparator.comparingDouble(Candidates.Hit::score).reversed());
        Map<String, Integer> frequencies = new HashMap<>();
        known.terms().forEach((term, each) -> frequencies.put(term, each.frequency()));
        return new Candidates(byVector, byWords, found, frequencies, known.entries());
    }

    private static Candidates.Found found(ResultSet row) throws SQLException {
        byte[] sent = row.getBytes("vector");
        Vector vector = sent == null ? null : PgValues.vector(sent);
        Segment segment = new Segment(
                new SegmentId(row.getString("segment_id")),
                new VersionId(row.getString("version_id")),
                row.getInt("ordinal"),
                SegmentKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("headings").getArray()),
                row.getObject("page", Integer.class),
                row.getString("sheet"),
                row.getObject("row_number", Integer.class),
                row.getString("body"));
        return new Candidates.Found(
                segment,
                row.getString("title"),
                vector,
                vector == null ? List.of() : PgValues.sentences(row.getBytes("sentences"), vector.dimension()));
    }

    /** What the first statement learns. */
    private record Known(int entries, long eligible, boolean graph, Map<String, QueryWords.Term> terms) {}
}
