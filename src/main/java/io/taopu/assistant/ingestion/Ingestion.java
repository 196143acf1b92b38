package io.taopu.assistant.ingestion;

import java.util.Optional;

/** Brings the knowledge folder to live. Thread-safe; one scan runs at a time. */
public interface Ingestion {

    /** Starts a scan in the background, after the running one if there is one, and returns its id at once. */
    String scan();

    /** A recent run; older ones are forgotten. */
    Optional<IngestionRun> find(String runId);

    /** Report of the last scan that ended; empty before the first. */
    Optional<IngestionReport> lastReport();

    /** Whether the first scan since the start has ended, so that questions can be answered. */
    boolean ready();
}
