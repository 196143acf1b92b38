package io.taopu.assistant.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One stored message that the visitor sees; immutable.
 *
 * @param seq its number within the conversation, from 1 without gaps
 * @param clientMessageId what its sender called it, or null
 * @param inReplyTo id of the message it answers; set on the assistant's only
 * @param author display name of the officer who wrote it, or null
 * @param activity what happened, when it is a line about the conversation itself
 * @param asOf the day its sender asked about, or null for the day it was sent
 * @param answerJson the assistant's message exactly as it is sent to clients, or null
 */
public record Message(
        String id,
        ConversationId conversation,
        long seq,
        Role role,
        Instant createdAt,
        String locale,
        String text,
        @Nullable String clientMessageId,
        @Nullable String inReplyTo,
        @Nullable String author,
        @Nullable Activity activity,
        @Nullable LocalDate asOf,
        @Nullable String answerJson) {

    /** Who speaks; the lower-case name is the value in the API. */
    public enum Role {
        USER,
        ASSISTANT,
        OFFICER,
        ACTIVITY;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line about the conversation says; the lower-case name is the value in the API. */
    public enum Activity {
        HANDOFF,
        CLAIMED,
        TRANSFERRED,
        RETURNED,
        RESOLVED,
        REOPENED,
        WAITING,
        CORRECTION;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
