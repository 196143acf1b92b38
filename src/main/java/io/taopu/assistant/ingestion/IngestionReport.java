package io.taopu.assistant.ingestion;

import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/** What became of each file of one scan. */
public record IngestionReport(List<FileResult> files) {

    public IngestionReport {
        files = List.copyOf(files);
    }

    /** How a file ended: became live, was unchanged, was rejected, or was withdrawn because it has gone. */
    public enum Result {
        LIVE,
        UNCHANGED,
        REJECTED,
        WITHDRAWN
    }

    /** One file: path below the knowledge folder with forward slashes, result, and everything not understood. */
    public record FileResult(String path, Result result, List<SheetReport.Problem> problems) {
        public FileResult {
            problems = List.copyOf(problems);
        }
    }
}
