package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Appends lines about the conversation itself. */
@Component
class ConversationLog {

    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final Appending appending;

    ConversationLog(JdbcConversations conversations, JdbcMessages messages, Appending appending) {
        this.conversations = conversations;
        this.messages = messages;
        this.appending = appending;
    }

    /** Appends a line about the conversation. Within a transaction. */
    Conversation note(ConversationId id, Message.Activity activity, String text) {
        if (!conversations.advance(id, appending.now())) {
            throw ProblemException.notFound("conversation");
        }
        Conversation conversation = conversations.find(id).orElseThrow();
        messages.insert(
                new Message(
                        appending.id(),
                        id,
                        conversation.lastSeq(),
                        Message.Role.ACTIVITY,
                        appending.now(),
                        conversation.locale(),
                        text,
                        null,
                        null,
                        null,
                        activity,
                        null,
                        null),
                JdbcMessages.SYSTEM,
                null,
                null);
        return conversation;
    }
}
