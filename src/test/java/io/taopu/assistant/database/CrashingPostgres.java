package io.taopu.assistant.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of one test that can be crashed: a cluster of its own where there is a local installation. With a server
 * named from outside, or a container, every connection to the test's database is ended instead.
 */
public final class CrashingPostgres implements AutoCloseable {

    private final @Nullable ThrowAwayCluster cluster;
    private final TestDatabase database;

    private CrashingPostgres(@Nullable ThrowAwayCluster cluster) {
        this.cluster = cluster;
        this.database = (cluster == null ? PostgresServer.shared() : cluster.server()).fresh();
    }

    public static CrashingPostgres start() {
        boolean named = System.getenv("ASSISTANT_TEST_POSTGRES_URL") != null;
        return new CrashingPostgres(named ? null : ThrowAwayCluster.start().orElse(null));
    }

    /** Its database, without any table at first. */
    public TestDatabase database() {
        return database;
    }

    /** Loses every connection and transaction at once; the server answers again by itself, soon. */
    public void crash() {
        if (cluster != null) {
            cluster.crash();
            return;
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        database.close();
        if (cluster != null) {
            cluster.close();
        }
    }
}
