package io.taopu.assistant.conversation;

/**
 * A passing signal on a conversation's topic: somebody has read up to a number.
 *
 * @param origin whoever sent it, so that it is not sent back
 */
public record ReadMark(Message.Role role, long seq, Object origin) {}
