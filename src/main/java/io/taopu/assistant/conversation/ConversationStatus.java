package io.taopu.assistant.conversation;

import java.util.Locale;

/** Whose turn it is; the lower-case name is the value in the API. */
public enum ConversationStatus {
    /** The assistant answers. */
    PENDING,
    /** Waiting for an officer or with one; the assistant is silent. */
    OPEN,
    /** An officer comes back to it later. */
    SNOOZED,
    /** Settled; a new message opens it again. */
    RESOLVED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ConversationStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
