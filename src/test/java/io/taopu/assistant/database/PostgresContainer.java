package io.taopu.assistant.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A container of the image pgvector/pgvector, where a Docker engine answers. */
final class PostgresContainer {

    /** Started by the driver of Testcontainers, and kept until the process ends. */
    private static final String URL = "jdbc:tc:pgvector:pg17:///postgres?TC_DAEMON=true";

    private PostgresContainer() {}

    static Optional<PostgresServer> start() {
        if (!engineAnswers()) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(URL)) {
            return Optional.of(new PostgresServer(connection.getMetaData().getURL(), "test", "test"));
        } catch (SQLException broken) {
            throw new IllegalStateException("the Docker engine answers but the container does not", broken);
        }
    }

    private static boolean engineAnswers() {
        try {
            Process process = new ProcessBuilder("docker", "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
