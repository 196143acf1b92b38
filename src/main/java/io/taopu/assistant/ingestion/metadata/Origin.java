package io.taopu.assistant.ingestion.metadata;

/** Where a value of a document's metadata came from, the strongest first. */
public enum Origin {
    SIDECAR,
    FRONT_MATTER,
    PROPERTIES,
    TEXT,
    ASSUMED
}
