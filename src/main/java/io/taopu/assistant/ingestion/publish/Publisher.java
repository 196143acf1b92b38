package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.folder.JdbcPaths;
import io.taopu.assistant.ingestion.folder.KnownPath;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.retrieval.SegmentIndexing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes one document: stage, index, flip; what is replaced is swept from the index later. A failure at any step
 * leaves what was live as it was.
 */
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Preparation preparation;
    private final Library library;
    private final SegmentIndexing index;
    private final ParcelSheets sheets;
    private final JdbcPaths paths;
    private final TransactionOperations transactions;

    public Publisher(
            Preparation preparation,
            Library library,
            SegmentIndexing index,
            ParcelSheets sheets,
            JdbcPaths paths,
            TransactionOperations transactions) {
        this.preparation = preparation;
        this.library = library;
        this.index = index;
        this.sheets = sheets;
        this.paths = paths;
        this.transactions = transactions;
    }

    /** Reads the file; stores nothing, so that several files may be read at a time. */
    public Prepared prepare(FolderFile file, FileContent content) {
        try {
            return new Prepared.Ready(preparation.prepare(file, content));
        } catch (UnreadableFileException e) {
            return new Prepared.Refused(file, content.hash(), List.of(problem(String.valueOf(e.getMessage()))));
        } catch (RejectedSheetException e) {
            return new Prepared.Refused(file, content.hash(), e.problems());
        }
    }

    /** Brings the file to live, or says why not. A file refused for what it is will not be read again until it changes. */
    public FileResult publish(Prepared prepared) {
        return switch (prepared) {
            case Prepared.Ready(Publication publication) -> publish(publication);
            case Prepared.Refused(FolderFile file, String hash, List<SheetReport.Problem> problems) ->
                reject(file, hash, problems);
        };
    }

    private FileResult publish(Publication publication) {
        store(publication);
        LOG.info(
                "event=document-live path=\"{}\" document={} segments={} parcels={} problems={}",
                publication.file().path(),
                publication.document().id(),
                publication.segments().size(),
                publication.parcels().size(),
                publication.problems().size());
        return new FileResult(publication.file().path(), Result.LIVE, publication.problems());
    }

    /** Remembers that the file as it is cannot go live. */
    public FileResult reject(FolderFile file, String hash, List<SheetReport.Problem> problems) {
        paths.save(new KnownPath(file.path(), hash, DocumentReader.VERSION, Result.REJECTED, problems, List.of()));
        LOG.warn(
                "event=file-rejected path=\"{}\" reason=\"{}\"",
                file.path(),
                problems.isEmpty() ? "" : problems.getFirst().reason());
        return new FileResult(file.path(), Result.REJECTED, problems);
    }

    private void store(Publication publication) {
        var document = publication.document();
        var version = document.versionId();
        try {
            library.stage(document, publication.content().content(), publication.mediaType(), publication.segments());
            index.put(document, publication.segments());
            flip(publication);
        } catch (RuntimeException e) {
            forget(version);
            throw e;
        }
    }

    private void flip(Publication publication) {
        var document = publication.document();
        transactions.executeWithoutResult(status -> {
            library.listPublishedFrom(document.path()).stream()
                    .filter(earlier -> !earlier.id().equals(document.id()))
                    .forEach(earlier -> withdraw(earlier.versionId()));
            library.publish(document.versionId());
            if (!publication.parcels().isEmpty()) {
                sheets.store(document.versionId(), publication.parcels());
            }
            paths.save(new KnownPath(
                    document.path(),
                    document.contentHash(),
                    DocumentReader.VERSION,
                    Result.LIVE,
                    publication.problems(),
                    publication.metadata().origins()));
        });
    }

    /** The staged version and its entries; both may be there or not. */
    private void forget(VersionId version) {
        try {
            library.discard(version);
            index.drop(version);
        } catch (RuntimeException e) {
            LOG.warn("event=staged-version-left version={}", version, e);
        }
    }

    /** Withdraws what a path that has gone had brought, and forgets the path. */
    public FileResult withdraw(String path) {
        transactions.executeWithoutResult(status -> {
            library.listPublishedFrom(path).forEach(version -> withdraw(version.versionId()));
            paths.forget(path);
        });
        LOG.info("event=document-withdrawn path=\"{}\"", path);
        return new FileResult(path, Result.WITHDRAWN, List.of());
    }

    private void withdraw(VersionId version) {
        library.withdraw(version);
        sheets.drop(version);
    }

    private static SheetReport.Problem problem(String reason) {
        return new SheetReport.Problem(null, null, null, null, reason);
    }
}
