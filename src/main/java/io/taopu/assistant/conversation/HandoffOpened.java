package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.HandoffReason;

/** A conversation waits for an officer. */
public record HandoffOpened(ConversationId conversation, String handoffId, HandoffReason reason) {}
