package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.conversation.handoff.HandoffTexts;
import io.taopu.assistant.identity.VisitorId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A locked conversation with what is to be added to it. */
final class GrowingConversation {

    private final Appending appending;
    private final List<Message> messages = new ArrayList<>();
    private final List<JdbcTurns.Turn> turns = new ArrayList<>();
    private Conversation now;

    GrowingConversation(Conversation locked, Appending appending) {
        this.now = locked;
        this.appending = appending;
    }

    boolean belongsTo(VisitorId visitor) {
        return now.visitor().equals(visitor);
    }

    boolean grown() {
        return !messages.isEmpty();
    }

    Conversation now() {
        return now;
    }

    List<Message> messages() {
        return messages;
    }

    List<JdbcTurns.Turn> turns() {
        return turns;
    }

    Intake.Accepted append(NewMessage incoming) {
        Message message = add(Message.Role.USER, incoming, null);
        move(incoming.context());
        boolean reopened = reopen();
        boolean owed = now.status() == ConversationStatus.PENDING;
        if (owed) {
            turns.add(new JdbcTurns.Turn(
                    message.id(),
                    now.id(),
                    message.seq(),
                    now.ownerEpoch(),
                    JdbcTurns.State.PENDING,
                    appending.worker().id(),
                    appending.worker().leaseUntil(),
                    1));
        }
        return new Intake.Accepted(message, now.lastSeq(), owed, reopened, false);
    }

    private Message add(Message.Role role, NewMessage said, Message.@Nullable Activity activity) {
        now = with(now.status(), now.ownerEpoch(), now.lastSeq() + 1, now.context());
        Message message = new Message(
                appending.id(),
                now.id(),
                now.lastSeq(),
                role,
                appending.now(),
                now.locale(),
                said.text(),
                said.clientMessageId(),
                null,
                null,
                activity,
                said.asOf(),
                null);
        messages.add(message);
        return message;
    }

    /** What is unknown of where the visitor is stays as it was. */
    private void move(PageContext to) {
        String page = to.page() == null ? now.context().page() : to.page();
        String parcelCode = to.parcelCode() == null ? now.context().parcelCode() : to.parcelCode();
        now = with(now.status(), now.ownerEpoch(), now.lastSeq(), new PageContext(page, parcelCode));
    }

    /** A settled conversation goes on: with the officer who had it within the reopen window, else with the assistant. */
    private boolean reopen() {
        return switch (now.status()) {
            case PENDING, OPEN -> false;
            case SNOOZED -> reopenAs(ConversationStatus.OPEN);
            case RESOLVED ->
                reopenAs(
                        now.officerId() != null && appending.worker().withinReopenWindow(now.resolvedAt())
                                ? ConversationStatus.OPEN
                                : ConversationStatus.PENDING);
        };
    }

    private boolean reopenAs(ConversationStatus status) {
        now = with(status, now.ownerEpoch() + 1, now.lastSeq(), now.context());
        add(
                Message.Role.ACTIVITY,
                new NewMessage(HandoffTexts.reopened(now.locale()), null, PageContext.NONE, null),
                Message.Activity.REOPENED);
        return true;
    }

    private Conversation with(ConversationStatus status, long ownerEpoch, long lastSeq, PageContext context) {
        return new Conversation(
                now.id(),
                now.visitor(),
                now.channel(),
                now.locale(),
                status,
                ownerEpoch,
                lastSeq,
                now.boundarySeq(),
                now.officerId(),
                now.officerName(),
                context,
                now.resolvedAt(),
                now.createdAt());
    }
}
