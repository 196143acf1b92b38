package io.taopu.assistant.ingestion.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * An advisory lock of PostgreSQL, held on a connection of its own as long as the scan takes. A node that dies loses its
 * connection, and the lock with it.
 */
public final class PgScanLock implements ScanLock {

    /** Any number, the same on every node. */
    private static final long LOCK = 7_301_455_021_001L;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource dataSource;

    public PgScanLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void whileAlone(Runnable work) throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            while (!ask(connection, "select pg_try_advisory_lock(?)")) {
                Thread.sleep(PAUSE);
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the scan lock is lost", lost);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
