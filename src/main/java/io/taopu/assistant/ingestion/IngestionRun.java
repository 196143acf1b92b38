package io.taopu.assistant.ingestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One scan of the folder.
 *
 * @param id opaque id
 * @param state how far it is
 * @param startedAt when it began
 * @param finishedAt when it ended, or null
 * @param done files dealt with so far
 * @param total files to deal with; 0 until the folder is listed
 * @param report files dealt with so far and what became of them
 * @param failure why the scan as a whole failed, or null
 */
public record IngestionRun(
        String id,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int done,
        int total,
        IngestionReport report,
        @Nullable String failure) {

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
