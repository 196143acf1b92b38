package io.taopu.assistant.answering;

/** Why a question is refused. */
public enum RefusalReason {
    /** The sources hold no such statement. */
    NOT_IN_SOURCES,
    /** The sources say that this is not published. */
    NOT_PUBLISHED,
    /** The value asked for is unknown in every plot found. */
    VALUE_UNKNOWN,
    /** Not a matter of this office. */
    OUT_OF_SCOPE,
    /** A promise, a discount, an approval or a place was asked for. */
    COMMITMENT,
    /** Another person's or company's data. */
    PERSONAL_DATA,
    /** Instructions to the program, its prompts or its configuration. */
    INJECTION
}
