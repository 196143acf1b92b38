package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.ingestion.Ingestion;
import io.taopu.assistant.ingestion.IngestionFinished;
import io.taopu.assistant.ingestion.IngestionReport;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.IngestionRun;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Runs scans one after the other on a thread of its own and knows when the folder has changed since the last one. */
public final class FolderIngestion implements Ingestion, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderIngestion.class);

    private final FolderScan scan;
    private final IndexRepair repair;
    private final ScanLock lock;
    private final KnowledgeFolder folder;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Runs runs;
    private final ExecutorService scanning = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("scanning").factory());
    private Runs.@Nullable Run waiting;
    private volatile Map<String, String> scanned = Map.of();
    private volatile boolean ready;

    public FolderIngestion(
            FolderScan scan,
            IndexRepair repair,
            ScanLock lock,
            KnowledgeFolder folder,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scan = scan;
        this.repair = repair;
        this.lock = lock;
        this.folder = folder;
        this.ids = ids;
        this.events = events;
        this.runs = new Runs(clock);
    }

    @Override
    public synchronized String scan() {
        if (waiting == null) {
            var run = runs.open(ids.next());
            waiting = run;
            scanning.submit(() -> runAlone(run));
        }
        return waiting.id();
    }

    private void runAlone(Runs.Run run) {
        synchronized (this) {
            waiting = null;
        }
        try {
            lock.whileAlone(() -> run(run));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("event=scan-failed run={}", run.id(), e);
            run.end("扫描过程出现内部错误");
        }
    }

    private void run(Runs.Run run) {
        @Nullable String failure = null;
        try {
            if (!ready) {
                repair.clearStaged();
                repair.putMissing();
            }
            scanned = stamps(scan.run(run));
            repair.sweep();
        } catch (IOException e) {
            failure = "资料目录无法读取";
            LOG.error("event=folder-not-readable folder=\"{}\"", folder.root(), e);
        } catch (RuntimeException e) {
            failure = "扫描过程出现内部错误";
            LOG.error("event=scan-failed run={}", run.id(), e);
        }
        report(run.end(failure));
        ready = true;
        events.publishEvent(new IngestionFinished(run.id(), failure != null));
    }

    private static void report(IngestionRun run) {
        var counts = run.report().files().stream()
                .collect(Collectors.groupingBy(IngestionReport.FileResult::result, Collectors.counting()));
        var took = Duration.between(run.startedAt(), run.finishedAt() == null ? run.startedAt() : run.finishedAt());
        LOG.info(
                "event=scan-finished run={} state={} files={} live={} unchanged={} rejected={} withdrawn={} millis={}",
                run.id(),
                run.state(),
                run.total(),
                counts.getOrDefault(Result.LIVE, 0L),
                counts.getOrDefault(Result.UNCHANGED, 0L),
                counts.getOrDefault(Result.REJECTED, 0L),
                counts.getOrDefault(Result.WITHDRAWN, 0L),
                took.toMillis());
    }

    /** Whether the folder differs from what the last scan saw, by size and time of change. */
    boolean changed() throws IOException {
        return folder.present() && !stamps(folder.list()).equals(scanned);
    }

    private static Map<String, String> stamps(List<FolderFile> files) {
        return files.stream().collect(Collectors.toMap(FolderFile::path, FolderFile::stamp));
    }

    @Override
    public Optional<IngestionRun> find(String runId) {
        return runs.find(runId);
    }

    @Override
    public Optional<IngestionReport> lastReport() {
        return runs.last();
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void close() {
        scanning.shutdownNow();
    }
}
