package io.taopu.assistant.conversation;

/** A visitor has rated one of the assistant's messages, or rated it anew. */
public record FeedbackGiven(ConversationId conversation, String messageId, boolean helpful) {}
