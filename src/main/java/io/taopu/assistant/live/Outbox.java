package io.taopu.assistant.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one reader is to be told, dealt with in order on a thread of its own that exists only while there is something
 * to tell. Adding never blocks. Wake-ups coalesce, signals beyond a bound are dropped.
 */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST = 500;
    private static final int MOST_AT_HAND = 16;

    private final Executor threads;
    private final LongConsumer look;
    private final Consumer<Object> tell;
    private final Deque<Object> waiting = new ArrayDeque<>(2);
    private boolean busy;

    /**
     * @param look reads what is stored up to a number, or in any case for {@link WakeUps#ANYTHING}
     * @param tell passes a signal on
     */
    public Outbox(Executor threads, LongConsumer look, Consumer<Object> tell) {
        this.threads = threads;
        this.look = look;
        this.tell = tell;
    }

    private record Look(long upTo) {}

    /** There is something new to read, up to a number. */
    public synchronized void wake(long upTo) {
        if (waiting.peekLast() instanceof Look last) {
            waiting.removeLast();
            add(new Look(Math.max(upTo, last.upTo())));
        } else {
            add(new Look(upTo));
        }
    }

    /** A signal to pass on; dropped when the reader lags far behind. */
    public synchronized void signal(Object signal) {
        if (waiting.size() < MOST) {
            add(signal);
        }
    }

    /** A signal that carries something stored under a number; when the reader lags, it is read again instead. */
    public synchronized void signal(Object signal, long seq) {
        if (waiting.size() < MOST_AT_HAND) {
            add(signal);
        } else {
            wake(seq);
        }
    }

    private void add(Object next) {
        waiting.addLast(next);
        if (!busy) {
            busy = true;
            threads.execute(this::run);
        }
    }

    private synchronized @Nullable Object next() {
        Object next = waiting.pollFirst();
        busy = next != null;
        return next;
    }

    private void run() {
        for (Object next = next(); next != null; next = next()) {
            try {
                if (next instanceof Look at) {
                    look.accept(at.upTo());
                } else {
                    tell.accept(next);
                }
            } catch (RuntimeException e) {
                LOG.error("event=outbox_step_failed", e);
            }
        }
    }
}
