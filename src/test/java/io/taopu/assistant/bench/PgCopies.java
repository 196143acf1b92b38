package io.taopu.assistant.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Multiplies what an index in PostgreSQL holds inside the database, because putting a million segments one version after the
 * other takes hours: texts and terms as they are, vectors moved a little. Indexes are dropped before; opening the index
 * again and one more put make them anew.
 */
final class PgCopies {

    private static final int MOVES = 2_000;
    private static final int DIMENSION = 512;

    private final DataSource database;

    PgCopies(DataSource database) {
        this.database = database;
    }

    /**
     * @param held number of versions there are, named v0, v1 and so on; the copies are named on from there
     * @param times how often all of it shall be there in the end
     * @param noise length of the move of each vector
     */
    void multiply(int held, int times, double noise) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            prepare(connection, statement, held, times, noise);
            long step = 0;
            for (int copy = 1; copy < times; copy++) {
                step = copy * 10_000_000L;
                for (String table : new String[] {
                    """
                    insert into retrieval_version (edition, version_key, language, version_id, entries)
                    select edition, to_key, language, to_id, entries
                    from retrieval_version join scale_version on version_key = from_key and copy = %2$d
                    """,
                    """
                    insert into retrieval_segment (id, edition, version_key, language, segment_id, version_id, ordinal, kind,
                        headings, page, sheet, row_number, body, title, sentences)
                    select id + %1$d, edition, to_key, language, to_id || '-' || ordinal, to_id, ordinal, kind,
                        headings, page, sheet, row_number, body, title, sentences
                    from retrieval_segment join scale_version on version_key = from_key and copy = %2$d
                    """,
                    """
                    insert into retrieval_vector (segment, edition, language, version_key, vector)
                    select segment + %1$d, edition, language, to_key, l2_normalize(vector + move)
                    from retrieval_vector join scale_version on version_key = from_key and copy = %2$d
                        join scale_move on n = (segment * 31 + %2$d * 17) %% 2000
                    """,
                    """
                    insert into retrieval_words (segment, edition, language, version_key, terms, weights)
                    select segment + %1$d, edition, language, to_key, terms, weights
                    from retrieval_words join scale_version on version_key = from_key and copy = %2$d
                    """
                }) {
                    statement.execute(table.formatted(step, copy));
                }
            }
            statement.execute("update retrieval_term set frequency = frequency * " + times);
            statement.execute("select setval(pg_get_serial_sequence('retrieval_segment', 'id'), " + 2 * step + ")");
            statement.execute("update retrieval_edition set revision = revision + 1");
            statement.execute("drop table scale_version, scale_move");
            statement.execute("vacuum analyze");
        }
    }

    private static void prepare(Connection connection, Statement statement, int held, int times, double noise)
            throws SQLException {
        statement.execute(
                """
                drop index if exists retrieval_vector_graph_1_1, retrieval_words_terms, retrieval_words_version,
                    retrieval_vector_version, retrieval_segment_version
                """);
        statement.execute("create table scale_version (from_key bigint, copy integer, to_key bigint, to_id text)");
        statement.execute("create table scale_move (n integer primary key, move halfvec)");
        try (PreparedStatement version = connection.prepareStatement("insert into scale_version values (?, ?, ?, ?)")) {
            for (int copy = 1; copy < times; copy++) {
                for (int n = 0; n < held; n++) {
                    version.setLong(1, key("v" + n));
                    version.setInt(2, copy);
                    version.setLong(3, key("v" + (copy * held + n)));
                    version.setString(4, "v" + (copy * held + n));
                    version.addBatch();
                }
            }
            version.executeBatch();
        }
        Random random = new Random(12);
        try (PreparedStatement move =
                connection.prepareStatement("insert into scale_move values (?, ?::real[]::halfvec)")) {
            for (int n = 0; n < MOVES; n++) {
                float[] moved = new float[DIMENSION];
                for (int i = 0; i < DIMENSION; i++) {
                    moved[i] = (float) (random.nextGaussian() * noise / Math.sqrt(DIMENSION));
                }
                move.setInt(1, n);
                move.setObject(2, Arrays.copyOf(moved, DIMENSION));
                move.addBatch();
            }
            move.executeBatch();
        }
        statement.execute("analyze scale_version");
    }

    /** As the index makes it. */
    private static long key(String version) {
        UUID hash = UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
