package io.taopu.assistant.conversation;

/** The visitor has left the queue; the assistant answers again. */
public record HandoffCancelled(ConversationId conversation, String handoffId) {}
