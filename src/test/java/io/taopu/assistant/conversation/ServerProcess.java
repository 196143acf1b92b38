package io.taopu.assistant.conversation;

import static org.awaitility.Awaitility.await;

import io.taopu.assistant.Assistant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** The application in a process of its own on one port and one data folder, to be killed and started again. */
public final class ServerProcess implements AutoCloseable {

    /** A setting that starts the whole product, with the knowledge folder of the working directory. */
    public static final String WHOLE = "--whole";

    private final Path data;
    private final List<String> settings;
    private final int port;
    private @Nullable Process process;

    public ServerProcess(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
        this.port = freePort();
    }

    public int port() {
        return port;
    }

    public Api api() {
        return new Api(port);
    }

    /** The process id while it runs. */
    public long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** Processor time it has used so far. */
    public Duration cpu() {
        Process running = process;
        return running == null
                ? Duration.ZERO
                : running.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Starts and waits until it is ready. */
    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName()));
        settings.stream().filter(WHOLE::equals).forEach(command::add);
        command.add("--server.port=" + port);
        command.add("--assistant.data=" + data);
        settings.stream().filter(setting -> !setting.equals(WHOLE)).forEach(setting -> command.add("--" + setting));
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("server.log").toFile()))
                    .start();
            process = started;
            await().atMost(Duration.ofSeconds(120)).until(() -> ready() || !started.isAlive());
            if (!started.isAlive()) {
                throw new IllegalStateException(Files.readString(data.resolve("server.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no goodbye, nothing flushed. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** SIGTERM, and waits for the end. */
    public void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean ready() {
        try {
            return api().get("/actuator/health/readiness").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole product instead of the scripted assistant when the first argument says {@link #WHOLE}. */
    public static void main(String[] arguments) {
        Class<?> application =
                arguments.length > 0 && arguments[0].equals(WHOLE) ? Assistant.class : ConversationApp.class;
        SpringApplication.run(new Class<?>[] {application, EchoSocket.class}, arguments);
    }
}
