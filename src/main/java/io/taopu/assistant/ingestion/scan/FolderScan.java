package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.folder.JdbcPaths;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import io.taopu.assistant.ingestion.folder.KnownPath;
import io.taopu.assistant.ingestion.publish.FileContent;
import io.taopu.assistant.ingestion.publish.Prepared;
import io.taopu.assistant.ingestion.publish.Publisher;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.parcel.SheetReport;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the folder with what the last scan knew and acts on every difference; each file by itself. */
public final class FolderScan {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

    /** Files read while earlier ones are being embedded. */
    private static final int AHEAD = 6;

    private static final ThreadFactory READING =
            Thread.ofPlatform().daemon().name("reading-ahead").factory();

    private final KnowledgeFolder folder;
    private final JdbcPaths paths;
    private final Publisher publisher;

    public FolderScan(KnowledgeFolder folder, JdbcPaths paths, Publisher publisher) {
        this.folder = folder;
        this.paths = paths;
        this.publisher = publisher;
    }

    /**
     * Scans once.
     *
     * @return the files as they were listed
     * @throws IOException when the folder cannot be listed; nothing is withdrawn then
     */
    List<FolderFile> run(ScanProgress progress) throws IOException {
        if (!folder.present()) {
            throw new NoSuchFileException(folder.root().toString());
        }
        var files = folder.list();
        var known = paths.byPath();
        var gone = new HashSet<>(known.keySet());
        files.forEach(file -> gone.remove(file.path()));
        progress.begins(files.size() + gone.size());
        try (var reading = Executors.newFixedThreadPool(1, READING)) {
            var ahead = new ArrayDeque<Future<Step>>();
            var rest = files.iterator();
            while (rest.hasNext() || !ahead.isEmpty()) {
                while (rest.hasNext() && ahead.size() < AHEAD) {
                    var file = rest.next();
                    ahead.add(reading.submit(() -> read(file, known.get(file.path()))));
                }
                progress.done(finish(ahead.remove()));
            }
        }
        gone.stream().sorted().forEach(path -> progress.done(publisher.withdraw(path)));
        return files;
    }

    /** What is left to do for a file: nothing, or to publish it. */
    private sealed interface Step {
        record Known(FileResult result) implements Step {}

        record Publish(FolderFile file, Prepared prepared) implements Step {}
    }

    private Step read(FolderFile file, @Nullable KnownPath before) {
        try {
            var content = FileContent.of(file);
            return before != null && unchanged(before, content.hash())
                    ? new Step.Known(again(before))
                    : new Step.Publish(file, publisher.prepare(file, content));
        } catch (UnreadableFileException e) {
            // Too large to be read: its size and time stand for the content.
            return before != null && unchanged(before, file.stamp())
                    ? new Step.Known(again(before))
                    : new Step.Publish(
                            file,
                            new Prepared.Refused(file, file.stamp(), List.of(problem(String.valueOf(e.getMessage())))));
        } catch (IOException e) {
            LOG.warn("event=file-not-readable path=\"{}\"", file.path(), e);
            return new Step.Known(failed(file, "unreadable: 无法读取文件（权限或磁盘错误）"));
        } catch (RuntimeException e) {
            return new Step.Known(internal(file, e));
        }
    }

    private FileResult finish(Future<Step> reading) {
        return switch (await(reading)) {
            case Step.Known(FileResult result) -> result;
            case Step.Publish(FolderFile file, Prepared prepared) -> {
                try {
                    yield publisher.publish(prepared);
                } catch (RuntimeException e) {
                    yield internal(file, e);
                }
            }
        };
    }

    private static Step await(Future<Step> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scanning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static FileResult internal(FolderFile file, RuntimeException e) {
        LOG.error("event=file-failed path=\"{}\"", file.path(), e);
        return failed(file, "internal: 处理时出现内部错误，下次扫描将重试");
    }

    private static FileResult failed(FolderFile file, String reason) {
        return new FileResult(file.path(), Result.REJECTED, List.of(problem(reason)));
    }

    private static boolean unchanged(@Nullable KnownPath before, String hash) {
        return before != null && before.contentHash().equals(hash) && before.readerVersion() == DocumentReader.VERSION;
    }

    /** A file rejected before is reported as such as long as it is there. */
    private static FileResult again(KnownPath before) {
        var result = before.result() == Result.REJECTED ? Result.REJECTED : Result.UNCHANGED;
        return new FileResult(before.path(), result, before.problems());
    }

    private static SheetReport.Problem problem(String reason) {
        return new SheetReport.Problem(null, null, null, null, reason);
    }
}
