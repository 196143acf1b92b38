package io.taopu.assistant.journey;

import static org.awaitility.Awaitility.await;

import io.taopu.assistant.Assistant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application over a small part of the shipped knowledge, which can be stopped and started again in place. */
final class Site implements AutoCloseable {

    private static final List<String> SHIPPED = List.of(
            "lexicon.yaml",
            "parcels/taopu-parcels.xlsx",
            "parcels/taopu-parcels.xlsx.meta.yaml",
            "policies/putuo-2026-32.md",
            "guides/guide-contacts.md");

    private static final Duration READY = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> settings;
    private @Nullable ConfigurableApplicationContext context;
    private int port;

    private Site(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts with the shipped files and those given, by name and text; answers once the first scan is live. */
    static Site start(Path folder, List<String> settings) throws IOException {
        copyKnowledge(folder.resolve("knowledge"));
        Site site = new Site(folder, settings);
        site.start();
        return site;
    }

    /** Puts the small part of the shipped knowledge into a folder. */
    static void copyKnowledge(Path target) throws IOException {
        for (String name : SHIPPED) {
            Path file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(Path.of("knowledge").resolve(name), file);
        }
    }

    /** A further node with the same folder and settings, on a port of its own. */
    Site another() {
        Site site = new Site(folder, settings);
        site.start();
        return site;
    }

    <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    void start() {
        var arguments = new ArrayList<>(settings.stream().map(s -> "--" + s).toList());
        arguments.add("--server.port=" + port);
        arguments.add("--assistant.data=" + folder.resolve("data"));
        arguments.add("--assistant.ingestion.folder=" + folder.resolve("knowledge"));
        var started = SpringApplication.run(Assistant.class, arguments.toArray(String[]::new));
        context = started;
        port = ((WebServerApplicationContext) started).getWebServer().getPort();
        var availability = started.getBean(ApplicationAvailability.class);
        await().atMost(READY).until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
    }

    void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
