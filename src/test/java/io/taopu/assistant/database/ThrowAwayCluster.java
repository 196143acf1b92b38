package io.taopu.assistant.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A cluster of a local installation in a temporary folder on a free port of the loopback address. The shell that started
 * it sends the server each signal that it is told and starts it again, until the end of its input, which comes with the end
 * of this process however it ends; then it stops the server and removes the folder.
 */
final class ThrowAwayCluster implements AutoCloseable {

    private static final String LIFE =
            """
            set -e
            "$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$2/initdb.log"
            start() {
                "$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                    -c fsync=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=256MB \
                    -c maintenance_work_mem=512MB >>"$2/server.log" 2>&1 </dev/null &
                server=$!
            }
            start "$@"
            while read -r signal; do
                kill -$signal $server
                wait $server || true
                start "$@"
            done
            kill -INT $server || true
            wait $server || true
            rm -rf "$2"
            """;

    private final Process shell;
    private final PostgresServer server;

    private ThrowAwayCluster(Process shell, PostgresServer server) {
        this.shell = shell;
        this.server = server;
    }

    static Optional<ThrowAwayCluster> start() {
        return newestInstallation().map(ThrowAwayCluster::start);
    }

    PostgresServer server() {
        return server;
    }

    /** Ends every process of the server at once, as a crash does, and starts it again; returns before it answers. */
    void crash() {
        try {
            shell.outputWriter().write("QUIT\n");
            shell.outputWriter().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        try {
            shell.outputWriter().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        shell.onExit().join();
    }

    private static ThrowAwayCluster start(Path binaries) {
        try {
            Path folder = Files.createTempDirectory("assistant-postgres-");
            int port = freePort();
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                run("chown", "postgres", folder.toString());
                command.addAll(List.of("runuser", "-u", "postgres", "--"));
            }
            command.addAll(
                    List.of("sh", "-c", LIFE, "cluster", binaries.toString(), folder.toString(), String.valueOf(port)));
            Process shell = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
            Awaitility.await("PostgreSQL from " + binaries)
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(100))
                    .failFast("the server ended while starting", () -> !shell.isAlive())
                    .until(() -> answers(url));
            return new ThrowAwayCluster(shell, new PostgresServer(url, "postgres", ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean answers(String url) {
        try {
            DriverManager.getConnection(url, "postgres", "").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Optional<Path> newestInstallation() {
        Path installations = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(installations)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(installations)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> number(version) >= 15)
                    .filter(version -> Files.exists(Path.of(
                            "/usr/share/postgresql", String.valueOf(number(version)), "extension/vector.control")))
                    .max(Comparator.comparingInt(ThrowAwayCluster::number))
                    .map(version -> version.resolve("bin"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
