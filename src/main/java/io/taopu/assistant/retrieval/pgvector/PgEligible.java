package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which versions a query may find, as the tables know them. Asked of the tables only when the edition has changed since, or
 * the query names other versions than the last one of its language did. A statement is given the shorter list: of those that
 * may be found, or of those that may not. Thread-safe.
 */
final class PgEligible {

    private static final String COUNTED =
            """
            select coalesce(sum(entries), 0) as entries, coalesce(sum(entries) filter (where named), 0) as eligible,
                coalesce(array_agg(version_key) filter (where not named), '{}') as others,
                exists (select 1 from pg_index where indexrelid = to_regclass(?) and indisvalid) as graph
            from (select version_key, entries, version_key = any (?) as named
                  from retrieval_version where edition = ? and language = ?) as held
            """;

    private final int edition;
    private final Map<Language, Eligible> latest = new ConcurrentHashMap<>();

    PgEligible(int edition) {
        this.edition = edition;
    }

    /**
     * What is known of the versions of a query.
     *
     * @param entries number of entries of the language
     * @param graph whether the graph over the language's vectors is there
     * @param filter condition on {@code version_key} with one parameter, which is {@code keys}
     */
    record Eligible(
            Set<VersionId> versions,
            long revision,
            int entries,
            long eligible,
            boolean graph,
            String filter,
            Keys keys) {}

    /** Keys of versions. */
    static final class Keys {
        private final Long[] values;

        private Keys(Long[] values) {
            this.values = values;
        }

        void bind(PreparedStatement statement, int position) throws SQLException {
            statement.setObject(position, values);
        }
    }

    Eligible of(Connection connection, CandidateQuery query, long revision) throws SQLException {
        Eligible known = latest.get(query.language());
        if (known == null || known.revision() != revision || !known.versions().equals(query.versions())) {
            known = counted(connection, query, revision);
            latest.put(query.language(), known);
        }
        return known;
    }

    private Eligible counted(Connection connection, CandidateQuery query, long revision) throws SQLException {
        Long[] named = query.versions().stream()
                .map(version -> PgValues.key(version.value()))
                .toArray(Long[]::new);
        try (PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            statement.setString(1, PgTables.graph(edition, query.language()));
            statement.setObject(2, named);
            statement.setInt(3, edition);
            statement.setInt(4, PgTables.code(query.language()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Long[] others = (Long[]) row.getArray("others").getArray();
                boolean shorter = others.length < named.length;
                return new Eligible(
                        query.versions(),
                        revision,
                        row.getInt("entries"),
                        row.getLong("eligible"),
                        row.getBoolean("graph"),
                        shorter ? "version_key <> all (?)" : "version_key = any (?)",
                        new Keys(shorter ? others : named));
            }
        }
    }
}
