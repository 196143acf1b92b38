package io.taopu.assistant.conversation.wire;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.PageContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation as it is sent to the visitor. */
public record ConversationView(
        String id,
        String status,
        String channel,
        String locale,
        Instant createdAt,
        long lastSeq,
        @Nullable HandoffView handoff,
        @Nullable PersonView officer,
        @Nullable ContextView context) {

    /** Where the visitor is. */
    public record ContextView(@Nullable String page, @Nullable String parcelCode) {

        static @Nullable ContextView of(PageContext context) {
            return context.empty() ? null : new ContextView(context.page(), context.parcelCode());
        }
    }

    static ConversationView of(Conversation conversation, @Nullable HandoffView handoff) {
        return new ConversationView(
                conversation.id().value(),
                conversation.status().wireName(),
                conversation.channel().wireName(),
                conversation.locale(),
                conversation.createdAt(),
                conversation.lastSeq(),
                handoff,
                PersonView.of(conversation.officerName()),
                ContextView.of(conversation.context()));
    }
}
