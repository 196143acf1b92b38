package io.taopu.assistant.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
    private static final Object LOOK = new Object();

    private final Executor threads;
    private final Runnable look;
    private final Consumer<Object> tell;
    private final Deque<Object> waiting = new ArrayDeque<>(2);
    private boolean busy;

    /**
     * @param look reads what is stored
     * @param tell passes a signal on
     */
    public Outbox(Executor threads, Runnable look, Consumer<Object> tell) {
        this.threads = threads;
        this.look = look;
        this.tell = tell;
    }

    /** There is something new to read. */
    public void wake() {
        add(LOOK);
    }

    /** A signal to pass on; dropped when the reader lags far behind. */
    public void signal(Object signal) {
        add(signal);
    }

    private synchronized void add(Object next) {
        boolean repeated = next == LOOK && waiting.peekLast() == LOOK;
        if (repeated || (next != LOOK && waiting.size() >= MOST)) {
            return;
        }
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
                if (next == LOOK) {
                    look.run();
                } else {
                    tell.accept(next);
                }
            } catch (RuntimeException e) {
                LOG.error("event=outbox_step_failed", e);
            }
        }
    }
}
