package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where visitors' messages come in. Those that arrive while a commit is under way are stored together by the next one
 * (group commit); a message whose conversation somebody else is writing in, and every message of a group that failed,
 * is stored by a transaction of its own, so that none waits for or fails with another.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_AT_ONCE = 128;

    /** A group so large shows that messages come faster than single commits could store them. */
    private static final int RUSH = 8;

    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long CALM_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long GIVE_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final Acceptance acceptance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition gathered = lock.newCondition();
    private final Condition calm = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;
    private int lastGroup;
    private long rushUntilNanos = System.nanoTime();

    /** One platform thread, so that no computation on virtual threads keeps it from running. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("intake").factory());

    private final ExecutorService singly = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("intake-single-", 0).factory());

    Intake(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    private record Waiting(Incoming incoming, CompletableFuture<Accepted> done) {}

    /**
     * A stored message of a visitor.
     *
     * @param last the newest number in the conversation by then
     * @param owed whether the assistant now owes it an answer
     * @param reopened whether the conversation has changed hands by it
     * @param repeated whether it had been stored before, under the same client's id
     */
    public record Accepted(Message message, long last, boolean owed, boolean reopened, boolean repeated) {}

    /**
     * Stores a message and returns once it has committed. A client's id that has been used before stores nothing and
     * gives the message that has it.
     *
     * @throws ProblemException 404 when the conversation is not the visitor's; 409 when the client's id stands for
     *     another text; 429
     */
    public Accepted accept(VisitorId visitor, ConversationId conversation, NewMessage message) {
        Waiting mine = new Waiting(new Incoming(visitor, conversation, message), new CompletableFuture<>());
        add(mine);
        try {
            return mine.done().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(ProblemType.UNAVAILABLE, "Shutting down", Duration.ofSeconds(2));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }

    /** Returns at once unless messages are coming in a rush; then when it is over, but soon in any case. */
    public void giveWay() {
        lock.lock();
        try {
            long until = System.nanoTime() + GIVE_WAY_NANOS;
            long left = rushUntilNanos - System.nanoTime();
            while (left > 0 && System.nanoTime() - until < 0) {
                calm.awaitNanos(left);
                left = rushUntilNanos - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void add(Waiting next) {
        lock.lock();
        try {
            waiting.addLast(next);
            if (!busy) {
                busy = true;
                writer.execute(this::work);
            } else if (waiting.size() == lastGroup) {
                gathered.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (List<Waiting> group = group(); !group.isEmpty(); group = group()) {
            store(group);
        }
    }

    private List<Waiting> group() {
        lock.lock();
        try {
            gather();
            List<Waiting> group = new ArrayList<>(Math.min(MOST_AT_ONCE, waiting.size()));
            while (group.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
                group.add(waiting.removeFirst());
            }
            if (group.size() >= RUSH) {
                rushUntilNanos = System.nanoTime() + CALM_AFTER_NANOS;
            }
            lastGroup = group.size();
            busy = !group.isEmpty();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** In a rush, waits a moment for those who have just been told that their last message is stored. */
    private void gather() {
        try {
            long left = lastGroup < RUSH ? 0 : GATHER_NANOS;
            while (left > 0 && waiting.size() < lastGroup) {
                left = gathered.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<Waiting> group) {
        List<Incoming.Result> results;
        try {
            results = acceptance.store(group.stream().map(Waiting::incoming).toList());
        } catch (RuntimeException e) {
            LOG.warn("event=group_failed messages={} reason={}", group.size(), e.toString());
            group.forEach(this::storeSingly);
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            settle(group.get(i), results.get(i));
        }
    }

    private void settle(Waiting one, Incoming.Result result) {
        switch (result) {
            case Incoming.Stored stored -> one.done().complete(stored.accepted());
            case Incoming.Refused refused -> one.done().completeExceptionally(refused.why());
            case Incoming.Left left -> storeSingly(one);
        }
    }

    private void storeSingly(Waiting one) {
        Future<?> ignored = singly.submit(() -> {
            try {
                one.done().complete(acceptance.storeWaiting(one.incoming()));
            } catch (RuntimeException e) {
                one.done().completeExceptionally(e);
            }
        });
    }

    /** What has come in is stored; its senders are waiting. */
    @PreDestroy
    void stop() {
        writer.close();
        singly.close();
    }
}
