package io.taopu.assistant.conversation;

import io.taopu.assistant.live.Topic;

/** Identity of a conversation. */
public record ConversationId(String value) {

    /** Where news of the conversation is announced. */
    public Topic topic() {
        return new Topic("conversation:" + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
