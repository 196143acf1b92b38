package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.handoff.HandoffTexts;
import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends what visitors say. The row lock on the conversation makes the numbers gapless: whoever takes a number holds
 * the row until the message that bears it has committed.
 */
@Component
public class ConversationLog {

    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final JdbcTurns turns;
    private final TransactionTemplate transaction;
    private final Worker worker;
    private final Ids ids;

    ConversationLog(
            JdbcConversations conversations,
            JdbcMessages messages,
            JdbcTurns turns,
            TransactionTemplate transaction,
            Worker worker,
            Ids ids) {
        this.conversations = conversations;
        this.messages = messages;
        this.turns = turns;
        this.transaction = transaction;
        this.worker = worker;
        this.ids = ids;
    }

    /**
     * What became of a message.
     *
     * @param last the newest number in the conversation by then
     * @param owed whether the assistant now owes it an answer
     */
    public record Accepted(Message message, long last, boolean owed) {}

    /** Stores a visitor's message; empty when its client's id has been used in this conversation before. */
    public Optional<Accepted> accept(ConversationId conversation, NewMessage incoming) {
        return Optional.ofNullable(transaction.execute(status -> {
            Accepted accepted = append(conversation, incoming);
            if (accepted == null) {
                status.setRollbackOnly();
            }
            return accepted;
        }));
    }

    private @Nullable Accepted append(ConversationId id, NewMessage incoming) {
        Conversation conversation = advance(id);
        Message message = new Message(
                ids.next(),
                id,
                conversation.lastSeq(),
                Message.Role.USER,
                worker.now(),
                conversation.locale(),
                incoming.text(),
                incoming.clientMessageId(),
                null,
                null,
                null,
                incoming.asOf(),
                null);
        if (!messages.insert(message, JdbcMessages.VISITOR, null, null)) {
            return null;
        }
        if (!incoming.context().empty()) {
            conversations.moveTo(id, incoming.context());
        }
        Conversation after = reopen(conversation);
        boolean owed = after.status() == ConversationStatus.PENDING;
        if (owed) {
            turns.insert(new JdbcTurns.Turn(
                    message.id(),
                    id,
                    message.seq(),
                    after.ownerEpoch(),
                    JdbcTurns.State.PENDING,
                    worker.id(),
                    worker.leaseUntil(),
                    1));
        }
        return new Accepted(message, after.lastSeq(), owed);
    }

    /** A settled conversation goes on: with the officer who had it within the reopen window, else with the assistant. */
    private Conversation reopen(Conversation conversation) {
        return switch (conversation.status()) {
            case PENDING, OPEN -> conversation;
            case SNOOZED -> reopenAs(ConversationStatus.OPEN, conversation);
            case RESOLVED ->
                reopenAs(
                        conversation.officerId() != null && worker.withinReopenWindow(conversation.resolvedAt())
                                ? ConversationStatus.OPEN
                                : ConversationStatus.PENDING,
                        conversation);
        };
    }

    private Conversation reopenAs(ConversationStatus status, Conversation conversation) {
        conversations.changeHands(conversation.id(), status);
        return note(conversation.id(), Message.Activity.REOPENED, HandoffTexts.reopened(conversation.locale()));
    }

    /** Appends a line about the conversation. Within a transaction. */
    Conversation note(ConversationId id, Message.Activity activity, String text) {
        Conversation conversation = advance(id);
        messages.insert(
                new Message(
                        ids.next(),
                        id,
                        conversation.lastSeq(),
                        Message.Role.ACTIVITY,
                        worker.now(),
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

    private Conversation advance(ConversationId id) {
        if (!conversations.advance(id, worker.now())) {
            throw ProblemException.notFound("conversation");
        }
        return conversations.find(id).orElseThrow();
    }
}
