package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.folder.JdbcPaths;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import io.taopu.assistant.ingestion.folder.KnownPath;
import io.taopu.assistant.ingestion.publish.FileContent;
import io.taopu.assistant.ingestion.publish.Publisher;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.parcel.SheetReport;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the folder with what the last scan knew and acts on every difference; each file by itself. */
public final class FolderScan {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);

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
        for (FolderFile file : files) {
            progress.done(scan(file, known));
        }
        gone.stream().sorted().forEach(path -> progress.done(publisher.withdraw(path)));
        return files;
    }

    private FileResult scan(FolderFile file, Map<String, KnownPath> known) {
        var before = known.get(file.path());
        try {
            var content = FileContent.of(file);
            return before != null && unchanged(before, content.hash())
                    ? again(before)
                    : publisher.publish(file, content);
        } catch (UnreadableFileException e) {
            // Too large to be read: its size and time stand for the content.
            return before != null && unchanged(before, file.stamp())
                    ? again(before)
                    : publisher.reject(file, file.stamp(), List.of(problem(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            LOG.warn("event=file-not-readable path=\"{}\"", file.path(), e);
            return new FileResult(file.path(), Result.REJECTED, List.of(problem("unreadable: 无法读取文件（权限或磁盘错误）")));
        } catch (RuntimeException e) {
            LOG.error("event=file-failed path=\"{}\"", file.path(), e);
            return new FileResult(file.path(), Result.REJECTED, List.of(problem("internal: 处理时出现内部错误，下次扫描将重试")));
        }
    }

    private static boolean unchanged(@Nullable KnownPath before, String hash) {
        return before != null
                && before.contentHash().equals(hash)
                && before.readerVersion() == DocumentReader.VERSION;
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
