package io.taopu.assistant.answering;

/** Why a conversation goes to an officer; the lower-case name is the value in the API. */
public enum HandoffReason {
    REQUESTED,
    LOW_CONFIDENCE,
    SENSITIVE,
    REPEATED_FAILURE,
    COMPLAINT,
    PERSONAL_CASE,
    OFFICER_ONLY,
    TAKEN_OVER,
    UNCLASSIFIED;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
