package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.log.JdbcTurns;
import io.taopu.assistant.conversation.log.Worker;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off the questions of each conversation in order, one at a time, conversations beside each other. What this
 * process does not finish is left to whoever finds the lease run out.
 */
@Component
public class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final JdbcTurns turns;
    private final TurnStep step;
    private final TurnEndings endings;
    private final Worker worker;
    private final Map<ConversationId, Integer> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("turn-", 0).factory());

    TurnRunner(JdbcTurns turns, TurnStep step, TurnEndings endings, Worker worker) {
        this.turns = turns;
        this.step = step;
        this.endings = endings;
        this.worker = worker;
    }

    /** See to the questions of this conversation; returns at once. */
    public void submit(ConversationId conversation) {
        if (!worker.leaving() && asked.merge(conversation, 1, Integer::sum) == 1) {
            threads.execute(() -> workOff(conversation));
        }
    }

    /** The conversation has changed hands: whoever waits for the assistant's reply looks again. */
    public void ownerChanged(ConversationId conversation) {
        endings.announce(conversation);
    }

    /** Whether the questions of this conversation are being worked off here. */
    boolean busyWith(ConversationId conversation) {
        return asked.containsKey(conversation);
    }

    private void workOff(ConversationId conversation) {
        Integer seen = asked.get(conversation);
        while (seen != null) {
            try {
                drain(conversation);
            } catch (RuntimeException e) {
                if (worker.leaving()) {
                    return;
                }
                LOG.error("event=turn_failed conversation={}", conversation, e);
            }
            Integer done = seen;
            seen = asked.compute(conversation, (c, now) -> now == null || now.equals(done) ? null : now);
        }
    }

    private void drain(ConversationId conversation) {
        JdbcTurns.Turn turn = turns.nextOf(conversation).orElse(null);
        while (turn != null && holds(turn)) {
            step.run(turn);
            endings.announce(conversation);
            JdbcTurns.Turn next = turns.nextOf(conversation).orElse(null);
            turn = next != null && next.messageId().equals(turn.messageId()) ? null : next;
        }
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
