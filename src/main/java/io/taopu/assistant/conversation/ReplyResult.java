package io.taopu.assistant.conversation;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to append the assistant's reply. */
public sealed interface ReplyResult {

    /** It is the conversation's newest message; with it a handoff may have been opened. */
    record Appended(Message message, @Nullable Handoff handoff) implements ReplyResult {}

    /** Another worker has answered the same question. */
    record AlreadyAnswered(Message earlier) implements ReplyResult {}

    /** The conversation has changed hands meanwhile; the answer is kept as a draft for the officer. */
    record OwnerChanged() implements ReplyResult {}
}
