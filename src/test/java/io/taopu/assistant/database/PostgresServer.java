package io.taopu.assistant.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of this test run: the one named by {@code ASSISTANT_TEST_POSTGRES_URL}
 * ({@code …_USERNAME}, {@code …_PASSWORD}; the user must be allowed to create databases), else a throw-away cluster of a
 * local installation with pgvector, else a container. Every test gets a database of its own in it.
 *
 * @param url of its first database, up to any parameters
 */
record PostgresServer(String url, String username, String password) {

    private static @Nullable PostgresServer shared;

    static synchronized PostgresServer shared() {
        PostgresServer server = shared;
        if (server == null) {
            server = find();
            shared = server;
        }
        return server;
    }

    TestDatabase fresh() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot create a database in " + url, refused);
        }
        return new TestDatabase(withDatabase(name), username, password);
    }

    private String withDatabase(String name) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        return url.substring(0, url.lastIndexOf('/', end - 1) + 1) + name + url.substring(end);
    }

    private static PostgresServer find() {
        String named = System.getenv("ASSISTANT_TEST_POSTGRES_URL");
        if (named != null && !named.isBlank()) {
            return new PostgresServer(
                    named,
                    System.getenv().getOrDefault("ASSISTANT_TEST_POSTGRES_USERNAME", "postgres"),
                    System.getenv().getOrDefault("ASSISTANT_TEST_POSTGRES_PASSWORD", ""));
        }
        return ThrowAwayCluster.start()
                .map(ThrowAwayCluster::server)
                .or(PostgresContainer::start)
                .orElseThrow(() -> new IllegalStateException(
                        "The tests need PostgreSQL from 15 on with pgvector, and there is none: run bin/provision-postgres,"
                                + " name one in ASSISTANT_TEST_POSTGRES_URL, or start a Docker engine."));
    }
}
