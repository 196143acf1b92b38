package io.taopu.assistant.conversation.log;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.Citation;
import io.taopu.assistant.answering.FocusJson;
import io.taopu.assistant.answering.Outcome;
import io.taopu.assistant.conversation.AnswerRecorded;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.HandoffOpened;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.ReplyResult;
import io.taopu.assistant.conversation.handoff.HandoffQueue;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.problem.InputCheck;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends the assistant's reply, once for each question and only while the assistant owns the conversation. An
 * escalated reply, its handoff and the change of hands commit together.
 */
@Component
public class ReplyLog {

    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final JdbcTurns turns;
    private final JdbcHandoffs handoffs;
    private final TransactionTemplate transaction;
    private final Rendering rendering;

    ReplyLog(
            JdbcConversations conversations,
            JdbcMessages messages,
            JdbcTurns turns,
            JdbcHandoffs handoffs,
            TransactionTemplate transaction,
            Rendering rendering) {
        this.conversations = conversations;
        this.messages = messages;
        this.turns = turns;
        this.handoffs = handoffs;
        this.transaction = transaction;
        this.rendering = rendering;
    }

    /** Everything needed to turn an answer into a stored message and an event. */
    @Component
    record Rendering(
            Ids ids,
            Worker worker,
            Views views,
            HandoffQueue queue,
            FocusJson focus,
            ApplicationEventPublisher events) {}

    /** Appends the answer to a turn's question. */
    public ReplyResult reply(JdbcTurns.Turn turn, Answer answer) {
        ReplyResult result = transaction.execute(status -> {
            ReplyResult attempt = append(turn, answer);
            if (attempt == null) {
                status.setRollbackOnly();
            }
            return attempt;
        });
        return result != null ? result : Objects.requireNonNull(transaction.execute(status -> settle(turn, answer)));
    }

    private @Nullable ReplyResult append(JdbcTurns.Turn turn, Answer answer) {
        if (!conversations.advanceIfOwned(
                turn.conversation(), turn.ownerEpoch(), rendering.worker().now())) {
            return null;
        }
        Conversation conversation = conversations.find(turn.conversation()).orElseThrow();
        Handoff handoff =
                answer.outcome() instanceof Outcome.Escalated escalated ? escalate(conversation, escalated) : null;
        Message message = message(turn, conversation, answer, handoff);
        if (!messages.insert(
                message,
                JdbcMessages.SYSTEM,
                answer.outcome().wireName(),
                rendering.focus().write(answer.focus()))) {
            return null;
        }
        turns.finish(turn.messageId());
        announce(conversation, message, answer, handoff);
        return new ReplyResult.Appended(message, handoff);
    }

    private Handoff escalate(Conversation conversation, Outcome.Escalated escalated) {
        JdbcHandoffs.Row row = new JdbcHandoffs.Row(
                rendering.ids().next(),
                conversation.id(),
                escalated.reason(),
                Handoff.Status.QUEUED,
                rendering.worker().now(),
                null,
                null);
        handoffs.insert(row, shortened(escalated.understoodSoFar()));
        conversations.changeHands(conversation.id(), ConversationStatus.OPEN);
        return rendering.queue().placed(row);
    }

    private Message message(JdbcTurns.Turn turn, Conversation conversation, Answer answer, @Nullable Handoff handoff) {
        Message bare = new Message(
                rendering.ids().next(),
                conversation.id(),
                conversation.lastSeq(),
                Message.Role.ASSISTANT,
                rendering.worker().now(),
                answer.language().tag(),
                answer.text(),
                null,
                turn.messageId(),
                null,
                null,
                answer.askedOn(),
                null);
        String stored = rendering
                .views()
                .answer(
                        answer,
                        bare,
                        handoff == null
                                ? null
                                : rendering
                                        .views()
                                        .handoff(handoff, answer.language().tag()));
        return new Message(
                bare.id(),
                bare.conversation(),
                bare.seq(),
                bare.role(),
                bare.createdAt(),
                bare.locale(),
                bare.text(),
                null,
                bare.inReplyTo(),
                null,
                null,
                bare.asOf(),
                stored);
    }

    private void announce(Conversation conversation, Message message, Answer answer, @Nullable Handoff handoff) {
        rendering
                .events()
                .publishEvent(new AnswerRecorded(
                        conversation.id(),
                        message.id(),
                        answer.outcome().wireName(),
                        answer.language().tag(),
                        conversation.channel().wireName(),
                        answer.citations().stream()
                                .map(citation -> citation.documentId().value())
                                .distinct()
                                .toList(),
                        answer.citations().stream()
                                .flatMap(ReplyLog::parcelCode)
                                .distinct()
                                .toList(),
                        answer.engine().latencyMs()));
        if (handoff != null) {
            rendering.events().publishEvent(new HandoffOpened(conversation.id(), handoff.id(), handoff.reason()));
        }
    }

    /** The reply could not be appended: either there is one already, or the conversation has changed hands. */
    private ReplyResult settle(JdbcTurns.Turn turn, Answer answer) {
        Optional<Message> earlier = messages.findReply(turn.conversation(), turn.messageId());
        if (earlier.isPresent()) {
            turns.finish(turn.messageId());
            return new ReplyResult.AlreadyAnswered(earlier.get());
        }
        turns.overtake(turn.messageId(), answer.text());
        return new ReplyResult.OwnerChanged();
    }

    private static Stream<String> parcelCode(Citation citation) {
        String code = citation.parcelCode();
        return code == null ? Stream.empty() : Stream.of(code);
    }

    private static String shortened(String summary) {
        return summary.length() <= 8_000 ? summary : InputCheck.clean(summary.substring(0, 8_000));
    }
}
