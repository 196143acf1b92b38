package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.conversation.log.HandoffLog;
import io.taopu.assistant.conversation.turn.News;
import io.taopu.assistant.conversation.turn.TurnRunner;
import io.taopu.assistant.identity.Contact;
import io.taopu.assistant.identity.VisitorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A visitor's way to an officer and back. */
@Service
public class Handoffs {

    private final Conversations conversations;
    private final HandoffLog log;
    private final TurnRunner turns;
    private final News news;

    Handoffs(Conversations conversations, HandoffLog log, TurnRunner turns, News news) {
        this.conversations = conversations;
        this.log = log;
        this.turns = turns;
        this.news = news;
    }

    /**
     * Asks for an officer; asked again, the same handoff.
     *
     * @param contact how to be reached, given with consent, or null
     * @throws io.taopu.assistant.problem.ProblemException 404 when the conversation is not the visitor's
     */
    public Handoff open(VisitorId visitor, ConversationId id, HandoffReason reason, @Nullable Contact contact) {
        conversations.get(visitor, id);
        Handoff handoff = log.open(id, reason, contact);
        announce(id);
        return handoff;
    }

    /**
     * Leaves the queue; the assistant answers again.
     *
     * @throws io.taopu.assistant.problem.ProblemException 404, or 409 wrong-state when not waiting any more
     */
    public Conversation cancel(VisitorId visitor, ConversationId id) {
        conversations.get(visitor, id);
        Conversation conversation = log.cancel(id);
        announce(id);
        return conversation;
    }

    /** How many wait for an officer, on all nodes together. */
    public int waiting() {
        return log.waiting();
    }

    private void announce(ConversationId id) {
        turns.ownerChanged(id);
        news.changed(id);
    }
}
