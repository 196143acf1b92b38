package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.log.JdbcMessages;
import io.taopu.assistant.conversation.log.JdbcTurns;
import io.taopu.assistant.live.Signals;
import io.taopu.assistant.live.Subscription;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Waits for the end of a turn. What the database says counts; the signal only saves waiting for the next look. */
@Component
public class TurnEndings {

    private static final long LOOK_AGAIN_MS = 1_000;

    private final JdbcTurns turns;
    private final JdbcMessages messages;
    private final Signals signals;
    private final Clock clock;

    TurnEndings(JdbcTurns turns, JdbcMessages messages, Signals signals, Clock clock) {
        this.turns = turns;
        this.messages = messages;
        this.signals = signals;
        this.clock = clock;
    }

    /** A passing signal: a turn of this conversation may have ended. */
    public record TurnEnded(ConversationId conversation) {}

    void announce(ConversationId conversation) {
        signals.send(conversation.topic(), new TurnEnded(conversation));
    }

    /** Whether the assistant still owes the message an answer. */
    public boolean pending(String messageId) {
        return turns.state(messageId).filter(JdbcTurns.State.PENDING::equals).isPresent();
    }

    /** The assistant's reply, if it has given one. */
    public Optional<Message> reply(Message asked) {
        return messages.findReply(asked.conversation(), asked.id());
    }

    /**
     * Waits until the assistant owes the message nothing any more.
     *
     * @return its reply; empty when an officer owns the conversation
     * @throws ProblemException 503 when it takes too long; the message is kept and will be answered
     */
    public Optional<Message> await(Message asked, Duration atMost) {
        Semaphore changed = new Semaphore(0);
        Subscription listening = signals.subscribe(asked.conversation().topic(), signal -> {
            if (signal instanceof TurnEnded) {
                changed.release();
            }
        });
        try {
            Instant deadline = clock.instant().plus(atMost);
            while (pending(asked.id())) {
                if (clock.instant().isAfter(deadline)) {
                    throw ProblemException.retryLater(
                            ProblemType.UNAVAILABLE,
                            "The answer takes longer than usual; it will be in the conversation",
                            Duration.ofSeconds(5));
                }
                if (changed.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
            }
            return reply(asked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(ProblemType.UNAVAILABLE, "Shutting down", Duration.ofSeconds(2));
        } finally {
            listening.close();
        }
    }
}
