package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Bm25;
import io.taopu.assistant.retrieval.index.IndexEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes and deletes the rows of versions. Every method runs in the transaction of its caller. */
final class PgEntries {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;
    private final int edition;

    PgEntries(DataSource dataSource, int edition) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.edition = edition;
    }

    /** Lets one writer in at a time, because two that raise the same frequencies would wait for each other. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, PgTables.LOCK + edition);
    }

    /** Tells every node that what it knows of the versions is old. */
    void changed() {
        jdbc.update("update retrieval_edition set revision = revision + 1 where id = ?", edition);
    }

    void delete(VersionId version) {
        long key = PgValues.key(version.value());
        jdbc.update(
                """
                update retrieval_term set frequency = frequency - gone.entries
                from (select term, count(*) as entries from retrieval_words, unnest(terms) as term
                      where edition = ? and language in (1, 2) and version_key = ? group by term) as gone
                where retrieval_term.id = gone.term
                """,
                edition,
                key);
        jdbc.update("delete from retrieval_segment where edition = ? and version_key = ?", edition, key);
        jdbc.update("delete from retrieval_version where edition = ? and version_key = ?", edition, key);
    }

    void insert(VersionId version, List<IndexEntry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> PgTables.code(entry.language()), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(ofLanguage ->
                        insert(version, ofLanguage, ofLanguage.getFirst().language()));
    }

    private void insert(VersionId version, List<IndexEntry> entries, Language language) {
        List<Map<String, Float>> weights = entries.stream()
                .map(entry -> Bm25.weights(entry.terms(), language))
                .toList();
        Map<String, Integer> terms = terms(weights, language);
        List<@Nullable Long> ids = jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('retrieval_segment', 'id')) from generate_series(1, ?)",
                Long.class,
                entries.size());
        List<Row> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Map<Integer, Float> numbered = new HashMap<>();
            weights.get(i)
                    .forEach((term, weight) -> numbered.merge(terms.get(PgValues.text(term)), weight, Float::sum));
            rows.add(new Row(
                    Objects.requireNonNull(ids.get(i)),
                    PgValues.key(version.value()),
                    PgTables.code(language),
                    entries.get(i),
                    numbered));
        }
        insertRows(version, rows);
        jdbc.update(
                "insert into retrieval_version (edition, version_key, language, version_id, entries) values (?, ?, ?, ?, ?)",
                edition,
                PgValues.key(version.value()),
                PgTables.code(language),
                version.value(),
                entries.size());
    }

    private void insertRows(VersionId version, List<Row> rows) {
        jdbc.batchUpdate(
                """
                insert into retrieval_segment (id, edition, version_key, language, segment_id, version_id, ordinal, kind,
                    headings, page, sheet, row_number, body, title, sentences)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                (statement, row) -> bind(statement, row, version));
        jdbc.batchUpdate(
                "insert into retrieval_vector (segment, edition, language, version_key, vector) values (?, ?, ?, ?, ?)",
                rows.stream().filter(row -> row.entry().vector() != null).toList(),
                BATCH,
                (statement, row) -> {
                    key(statement, row);
                    PgValues.halfvec(
                            statement, 5, Objects.requireNonNull(row.entry().vector()));
                });
        jdbc.batchUpdate(
                "insert into retrieval_words (segment, edition, language, version_key, terms, weights) values (?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    key(statement, row);
                    statement.setObject(
                            5,
                            row.weights().keySet().stream()
                                    .mapToInt(term -> term)
                                    .sorted()
                                    .toArray());
                    PgValues.sparsevec(statement, 6, row.weights());
                });
    }

    private void key(PreparedStatement statement, Row row) throws SQLException {
        statement.setLong(1, row.id());
        statement.setInt(2, edition);
        statement.setInt(3, row.language());
        statement.setLong(4, row.version());
    }

    private void bind(PreparedStatement statement, Row row, VersionId version) throws SQLException {
        Segment segment = row.entry().segment();
        statement.setLong(1, row.id());
        statement.setInt(2, edition);
        statement.setLong(3, row.version());
        statement.setInt(4, row.language());
        statement.setString(5, segment.id().value());
        statement.setString(6, version.value());
        statement.setInt(7, segment.ordinal());
        statement.setString(8, segment.kind().name());
        statement.setObject(9, segment.headings().stream().map(PgValues::text).toArray(String[]::new));
        statement.setObject(10, segment.page(), Types.INTEGER);
        statement.setString(11, text(segment.sheet()));
        statement.setObject(12, segment.row(), Types.INTEGER);
        statement.setString(13, PgValues.text(segment.text()));
        statement.setString(14, PgValues.text(row.entry().title()));
        statement.setBytes(15, PgValues.sentences(row.entry().sentences()));
    }

    /** The number of each term, after counting in how many of the entries it occurs. */
    private Map<String, Integer> terms(List<Map<String, Float>> weights, Language language) {
        Map<String, Integer> occurrences = new HashMap<>();
        weights.forEach(entry -> entry.keySet().stream()
                .map(PgValues::text)
                .distinct()
                .forEach(term -> occurrences.merge(term, 1, Integer::sum)));
        String[] terms = occurrences.keySet().toArray(String[]::new);
        int[] counts = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            counts[i] = occurrences.getOrDefault(terms[i], 0);
        }
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.query(
                """
                insert into retrieval_term as known (edition, language, term, frequency)
                select ?, ?, term, entries from unnest(?, ?) as counted (term, entries)
                on conflict (edition, language, term) do update set frequency = known.frequency + excluded.frequency
                returning id, term
                """,
                row -> {
                    numbers.put(row.getString("term"), row.getInt("id"));
                },
                edition,
                PgTables.code(language),
                terms,
                counts);
        return numbers;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : PgValues.text(text);
    }

    /** One entry with its numbers. */
    private record Row(long id, long version, int language, IndexEntry entry, Map<Integer, Float> weights) {}
}
