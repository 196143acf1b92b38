package io.taopu.assistant.conversation;

import io.taopu.assistant.conversation.log.JdbcConversations;
import io.taopu.assistant.conversation.log.JdbcFeedback;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What visitors think of an answer and of a conversation; a later rating replaces the earlier. */
@Service
public class Ratings {

    private final Conversations conversations;
    private final JdbcConversations rows;
    private final JdbcFeedback feedback;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ratings(
            Conversations conversations,
            JdbcConversations rows,
            JdbcFeedback feedback,
            Clock clock,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.rows = rows;
        this.feedback = feedback;
        this.clock = clock;
        this.events = events;
    }

    /** @throws ProblemException 404; 422 when the message is not the assistant's */
    @Transactional
    public void rateAnswer(
            VisitorId visitor, ConversationId id, String messageId, boolean helpful, @Nullable String comment) {
        conversations.get(visitor, id);
        Message message = conversations.message(id, messageId);
        if (message.role() != Message.Role.ASSISTANT) {
            throw ProblemException.invalid("messageId", "role", "Only the assistant's messages can be rated");
        }
        feedback.put(id, messageId, helpful ? "up" : "down", comment, clock.instant());
        events.publishEvent(new FeedbackGiven(id, messageId, helpful));
    }

    /**
     * @param score from 1, the worst, to 5
     * @throws ProblemException 404
     */
    @Transactional
    public void rateConversation(VisitorId visitor, ConversationId id, int score, @Nullable String comment) {
        conversations.get(visitor, id);
        rows.rate(id, score, comment, clock.instant());
    }
}
