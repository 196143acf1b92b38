package io.taopu.assistant.knowledge;

/** How well a statement is attested: A seen on an official page, B on a secondary one. Lower grades are never ingested as fact. */
public enum Confidence {
    A,
    B
}
