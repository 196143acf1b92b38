package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.HandoffReason;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's way to an officer.
 *
 * @param position place in the queue, 1 is next; null unless queued
 * @param expectedWaitSeconds estimate until an officer is there; null unless queued
 * @param assignee display name of the officer, or null
 */
public record Handoff(
        String id,
        ConversationId conversation,
        Status status,
        HandoffReason reason,
        Instant queuedAt,
        @Nullable Integer position,
        @Nullable Long expectedWaitSeconds,
        @Nullable String assignee) {

    /** How far it has come; the lower-case name is the value in the API, which never shows a cancelled one. */
    public enum Status {
        QUEUED,
        ASSIGNED,
        RESOLVED,
        CANCELLED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
