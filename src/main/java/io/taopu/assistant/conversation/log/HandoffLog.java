package io.taopu.assistant.conversation.log;

import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.HandoffCancelled;
import io.taopu.assistant.conversation.HandoffOpened;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.OfficeCalendar;
import io.taopu.assistant.conversation.handoff.HandoffQueue;
import io.taopu.assistant.conversation.handoff.HandoffTexts;
import io.taopu.assistant.identity.Contact;
import io.taopu.assistant.identity.Contacts;
import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Into the queue for officers and out of it again, each with its visible line, in one transaction. */
@Component
public class HandoffLog {

    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final JdbcHandoffs handoffs;
    private final ConversationLog log;
    private final Contacts contacts;
    private final Surroundings surroundings;

    HandoffLog(
            JdbcConversations conversations,
            JdbcTurns turns,
            JdbcHandoffs handoffs,
            ConversationLog log,
            Contacts contacts,
            Surroundings surroundings) {
        this.conversations = conversations;
        this.turns = turns;
        this.handoffs = handoffs;
        this.log = log;
        this.contacts = contacts;
        this.surroundings = surroundings;
    }

    /** How many wait for an officer. */
    public int waiting() {
        return handoffs.waiting();
    }

    /** What a handoff is measured and announced with. */
    @Component
    record Surroundings(
            Ids ids, Worker worker, HandoffQueue queue, OfficeCalendar calendar, ApplicationEventPublisher events) {}

    /** Puts the conversation into the queue; where it is there or with an officer already, nothing but a contact is new. */
    @Transactional
    public Handoff open(ConversationId id, HandoffReason reason, @Nullable Contact contact) {
        Conversation conversation = locked(id);
        JdbcHandoffs.Row active = handoffs.findActive(id).orElse(null);
        String contactId = contact == null ? null : contacts.keep(conversation.visitor(), contact);
        if (active != null) {
            if (contactId != null) {
                handoffs.attachContact(active.id(), contactId);
            }
            return surroundings.queue().placed(active);
        }
        JdbcHandoffs.Row row = new JdbcHandoffs.Row(
                surroundings.ids().next(),
                id,
                reason,
                Handoff.Status.QUEUED,
                surroundings.worker().now(),
                contactId,
                null);
        handoffs.insert(row, null);
        conversations.changeHands(id, ConversationStatus.OPEN);
        turns.overtakeAll(id);
        Handoff handoff = surroundings.queue().placed(row);
        String locale = conversation.locale();
        log.note(
                id,
                Message.Activity.HANDOFF,
                HandoffTexts.waiting(handoff, surroundings.calendar().now(locale), locale));
        surroundings.events().publishEvent(new HandoffOpened(id, row.id(), reason));
        return handoff;
    }

    /** Leaves the queue. @throws ProblemException 409 wrong-state when it does not wait, or an officer has it */
    @Transactional
    public Conversation cancel(ConversationId id) {
        Conversation conversation = locked(id);
        JdbcHandoffs.Row active = handoffs.findActive(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.WRONG_STATE, "The conversation does not wait for an officer"));
        if (!handoffs.cancel(active.id(), surroundings.worker().now())) {
            throw new ProblemException(ProblemType.WRONG_STATE, "An officer has taken the conversation");
        }
        conversations.changeHands(id, ConversationStatus.PENDING);
        log.note(id, Message.Activity.RETURNED, HandoffTexts.returned(conversation.locale()));
        surroundings.events().publishEvent(new HandoffCancelled(id, active.id()));
        return conversations.find(id).orElseThrow();
    }

    private Conversation locked(ConversationId id) {
        if (!conversations.lock(id, surroundings.worker().now())) {
            throw ProblemException.notFound("conversation");
        }
        return conversations.find(id).orElseThrow();
    }
}
