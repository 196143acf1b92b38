package io.taopu.assistant.ingestion;

/** A scan ended; its report can be asked for by the id. */
public record IngestionFinished(String runId, boolean failed) {}
