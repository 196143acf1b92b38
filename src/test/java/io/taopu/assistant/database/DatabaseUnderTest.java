package io.taopu.assistant.database;

/**
 * The databases the product runs on. A store's test runs on both by {@link OnBothDatabases}; a test that finds no
 * PostgreSQL fails, it is never skipped.
 */
public enum DatabaseUnderTest {
    /** The embedded file database, with the settings of {@code application.yaml}. */
    H2 {
        @Override
        TestDatabase fresh() {
            return EmbeddedDatabases.fresh();
        }
    },
    /** PostgreSQL 15 or later with pgvector. */
    POSTGRES {
        @Override
        TestDatabase fresh() {
            return PostgresServer.shared().fresh();
        }
    };

    abstract TestDatabase fresh();

    /** A database of its own without any table. */
    public TestDatabase empty() {
        return fresh();
    }

    /** A database of its own in which every migration has run. */
    public TestDatabase migrated() {
        TestDatabase database = fresh();
        database.migrate();
        return database;
    }
}
