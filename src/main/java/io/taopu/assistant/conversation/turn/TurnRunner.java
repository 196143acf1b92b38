package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.conversation.log.Intake;
import io.taopu.assistant.conversation.log.JdbcTurns;
import io.taopu.assistant.conversation.log.Worker;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off the questions of each conversation in order, one at a time; a few conversations at once, the others in a
 * queue and one question each time round, so that neither a busy conversation keeps the others waiting nor answering
 * keeps messages from being taken in. What this process does not finish is left to whoever finds the lease run out.
 */
@Component
public class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final JdbcTurns turns;
    private final TurnStep step;
    private final TurnEndings endings;
    private final Worker worker;
    private final Intake intake;
    private final Map<ConversationId, Integer> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    TurnRunner(
            JdbcTurns turns,
            TurnStep step,
            TurnEndings endings,
            Worker worker,
            Intake intake,
            ConversationSettings settings) {
        this.turns = turns;
        this.step = step;
        this.endings = endings;
        this.worker = worker;
        this.intake = intake;
        int atOnce = settings.answersAtOnce();
        this.threads = Executors.newFixedThreadPool(
                atOnce > 0 ? atOnce : Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("turn-", 0).factory());
    }

    /** See to the questions of this conversation; returns at once. */
    public void submit(ConversationId conversation) {
        if (asked.merge(conversation, 1, Integer::sum) == 1) {
            enqueue(conversation, null);
        }
    }

    /** The conversation has changed hands: whoever waits for the assistant's reply looks again. */
    public void ownerChanged(ConversationId conversation) {
        endings.announce(conversation);
    }

    /** Conversations whose questions are being worked off here or wait for it. */
    public int waiting() {
        return asked.size();
    }

    /** Whether the questions of this conversation are being worked off here. */
    boolean busyWith(ConversationId conversation) {
        return asked.containsKey(conversation);
    }

    private void enqueue(ConversationId conversation, @Nullable String lastMessage) {
        try {
            threads.execute(() -> workOff(conversation, lastMessage));
        } catch (RejectedExecutionException leaving) {
            LOG.debug("event=turn_left_to_the_next_start conversation={}", conversation);
        }
    }

    /** One question, and the conversation goes to the end of the queue when there may be more. */
    private void workOff(ConversationId conversation, @Nullable String lastMessage) {
        intake.giveWay();
        Integer seen = asked.get(conversation);
        String message = null;
        try {
            message = worker.leaving() ? null : answerNext(conversation, lastMessage);
        } catch (RuntimeException e) {
            if (worker.leaving()) {
                return;
            }
            LOG.error("event=turn_failed conversation={}", conversation, e);
        }
        boolean more = message != null
                || asked.compute(conversation, (c, now) -> now == null || now.equals(seen) ? null : now) != null;
        if (more) {
            enqueue(conversation, message);
        }
    }

    /** Answers the oldest open question unless it is the one that has just been tried; the id of its message or null. */
    private @Nullable String answerNext(ConversationId conversation, @Nullable String lastMessage) {
        JdbcTurns.Turn turn = turns.nextOf(conversation).orElse(null);
        if (turn == null || turn.messageId().equals(lastMessage) || !holds(turn)) {
            return null;
        }
        step.run(turn);
        endings.announce(conversation);
        return turn.messageId();
    }

    private boolean holds(JdbcTurns.Turn turn) {
        return turn.leaseHolder().equals(worker.id())
                || turns.lease(turn, worker.id(), worker.now(), worker.leaseUntil());
    }

    /** Lets answers that are nearly there be stored. */
    @PreDestroy
    void stop() throws InterruptedException {
        worker.leave();
        threads.shutdown();
        if (!threads.awaitTermination(FINISH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("event=turns_left_to_the_next_start");
        }
    }
}
