package io.taopu.assistant.knowledge;

/** How a published version stands on a given day. */
public enum Standing {
    IN_FORCE,
    /** Its stated validity has ended and nothing in the library replaces it. */
    EXPIRED,
    /** A later document or version replaces it. */
    SUPERSEDED,
    /** Published, but its first day is still to come. */
    COMING,
    /** A draft for comment; never a rule. */
    DRAFT
}
