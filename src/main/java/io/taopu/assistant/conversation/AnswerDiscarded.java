package io.taopu.assistant.conversation;

/** A passing signal on a conversation's topic: what was shown of an answer is to be taken back. */
public record AnswerDiscarded(String replyTo) {}
