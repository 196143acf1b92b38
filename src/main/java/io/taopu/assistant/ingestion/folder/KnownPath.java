package io.taopu.assistant.ingestion.folder;

import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/**
 * What the last scan made of a path.
 *
 * @param path path below the folder
 * @param contentHash SHA-256 of file and sidecar
 * @param readerVersion version of the reading that made it
 * @param result {@code LIVE} or {@code REJECTED}
 * @param problems what was not understood
 * @param origins where each value of the metadata came from, as "field=origin"
 */
public record KnownPath(
        String path,
        String contentHash,
        int readerVersion,
        Result result,
        List<SheetReport.Problem> problems,
        List<String> origins) {

    public KnownPath {
        problems = List.copyOf(problems);
        origins = List.copyOf(origins);
    }
}
