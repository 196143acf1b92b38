package io.taopu.assistant.conversation;

/** A passing signal on a conversation's topic: somebody is writing. */
public record Typing(Message.Role role) {}
