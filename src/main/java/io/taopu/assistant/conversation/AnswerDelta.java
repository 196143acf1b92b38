package io.taopu.assistant.conversation;

/**
 * A passing signal on a conversation's topic: the next piece of an answer being written.
 *
 * @param replyTo id of the visitor's message that is being answered
 */
public record AnswerDelta(String replyTo, String text) {}
