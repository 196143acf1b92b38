package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Scans at the start, and again whenever the folder has changed. Looking costs one listing of the folder. */
public final class FolderWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration SETTLING = Duration.ofMillis(300);
    private static final int MAX_SETTLING_LOOKS = 10;

    private final FolderIngestion ingestion;
    private final KnowledgeFolder folder;
    private final Duration interval;
    private volatile boolean running;
    private volatile Thread watching = Thread.ofVirtual().unstarted(() -> {});

    public FolderWatch(FolderIngestion ingestion, KnowledgeFolder folder, Duration interval) {
        this.ingestion = ingestion;
        this.folder = folder;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        ingestion.scan();
        if (interval.isPositive()) {
            watching = Thread.ofPlatform().daemon().name("watching-folder").start(this::watch);
        }
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(interval);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            if (ingestion.ready() && ingestion.changed()) {
                waitUntilWritten();
                ingestion.scan();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("event=folder-not-readable", e);
        }
    }

    /** A file that is still being copied is not read half. */
    private void waitUntilWritten() throws IOException, InterruptedException {
        var before = folder.list();
        for (int i = 0; i < MAX_SETTLING_LOOKS; i++) {
            Thread.sleep(SETTLING);
            var now = folder.list();
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    @Override
    public void stop() {
        running = false;
        watching.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that the first scan is under way while it starts. */
    @Override
    public int getPhase() {
        return 0;
    }
}
