package io.taopu.assistant.conversation;

import io.taopu.assistant.conversation.log.Intake;
import io.taopu.assistant.conversation.log.JdbcConversations;
import io.taopu.assistant.conversation.log.JdbcMessages;
import io.taopu.assistant.conversation.turn.News;
import io.taopu.assistant.conversation.turn.TurnRunner;
import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** A visitor's conversations: open them, speak in them, read them. Another visitor's conversation does not exist. */
@Service
public class Conversations {

    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final Intake intake;
    private final TurnRunner turns;
    private final News news;
    private final Entry entry;

    Conversations(
            JdbcConversations conversations,
            JdbcMessages messages,
            Intake intake,
            TurnRunner turns,
            News news,
            Entry entry) {
        this.conversations = conversations;
        this.messages = messages;
        this.intake = intake;
        this.turns = turns;
        this.news = news;
        this.entry = entry;
    }

    /** What a new conversation is stamped with. */
    @Component
    record Entry(Ids ids, Clock clock) {}

    /** A stored message of a visitor; {@code repeated} when it had been stored before under the same client id. */
    public record Sent(Message message, boolean repeated) {}

    /** Conversations that wait for an answer which this process is to give. */
    public int unanswered() {
        return turns.waiting();
    }

    /** A new conversation, with the assistant. */
    public Conversation open(VisitorId visitor, Channel channel, String locale, PageContext context) {
        Conversation conversation = new Conversation(
                new ConversationId(entry.ids().next()),
                visitor,
                channel,
                locale,
                ConversationStatus.PENDING,
                0,
                0,
                0,
                null,
                null,
                context,
                null,
                entry.clock().instant());
        conversations.insert(conversation);
        return conversation;
    }

    /** @throws ProblemException 404 when it does not exist or is another visitor's */
    public Conversation get(VisitorId visitor, ConversationId id) {
        return find(visitor, id).orElseThrow(() -> ProblemException.notFound("conversation"));
    }

    public Optional<Conversation> find(VisitorId visitor, ConversationId id) {
        return conversations.find(id).filter(found -> found.visitor().equals(visitor));
    }

    /** The visitor's newest conversation that is not settled. */
    public Optional<Conversation> latestUnresolved(VisitorId visitor) {
        return conversations.latestUnresolved(visitor);
    }

    /** The visitor's conversations, newest first, after the given one. */
    public List<Conversation> list(VisitorId visitor, @Nullable Conversation after, int limit) {
        return conversations.list(visitor, after, limit);
    }

    /**
     * Stores what the visitor says. When this returns it has committed and will never be lost; while the assistant owns
     * the conversation it will be answered, even over a crash.
     *
     * @throws ProblemException 404; 409 when the client's id stands for another text; 429
     */
    public Sent send(VisitorId visitor, ConversationId id, NewMessage incoming) {
        Intake.Accepted accepted = intake.accept(visitor, id, incoming);
        if (!accepted.repeated()) {
            news.stored(accepted.message());
        }
        if (accepted.reopened()) {
            news.changed(id);
        }
        if (accepted.owed()) {
            turns.submit(id);
        }
        return new Sent(accepted.message(), accepted.repeated());
    }

    /** The visitor has read up to this number. */
    public void markRead(ConversationId id, long seq) {
        conversations.markRead(id, seq);
    }

    /** What follows a number, in order. */
    public List<Message> messagesAfter(ConversationId id, long after, int limit) {
        return messages.listAfter(id, after, limit);
    }

    /** @throws ProblemException 404 */
    public Message message(ConversationId id, String messageId) {
        return messages.find(id, messageId).orElseThrow(() -> ProblemException.notFound("message"));
    }
}
