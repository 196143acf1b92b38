package io.taopu.assistant.conversation.wire;

import io.taopu.assistant.conversation.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message of a person, or a line about the conversation, as it is sent to clients. */
public record MessageView(
        String id,
        String conversationId,
        long seq,
        String role,
        Instant createdAt,
        String locale,
        String text,
        @Nullable String clientMessageId,
        @Nullable PersonView author,
        @Nullable String activity,
        boolean aiGenerated) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.conversation().value(),
                message.seq(),
                message.role().wireName(),
                message.createdAt(),
                message.locale(),
                message.text(),
                message.clientMessageId(),
                PersonView.of(message.author()),
                message.activity() == null ? null : message.activity().wireName(),
                false);
    }
}
