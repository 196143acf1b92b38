package io.taopu.assistant.conversation;

/**
 * A passing signal on a conversation's topic: this message has committed. It spares listeners of this process the way to
 * the database; whoever misses it finds the message there.
 */
public record MessageStored(Message message) {}
