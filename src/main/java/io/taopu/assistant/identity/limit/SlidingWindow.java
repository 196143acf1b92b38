package io.taopu.assistant.identity.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** Allows at most so many within any stretch of the given length. Thread-safe. */
public final class SlidingWindow {

    private final int most;
    private final long lengthMs;
    private final Deque<Long> taken = new ArrayDeque<>();

    public SlidingWindow(int most, long lengthMs) {
        this.most = most;
        this.lengthMs = lengthMs;
    }

    /** Counts one: 0 when allowed, else the milliseconds until one is. */
    public synchronized long take(long nowMs) {
        forget(nowMs);
        if (taken.size() < most) {
            taken.addLast(nowMs);
            return 0;
        }
        return Math.max(1, taken.getFirst() + lengthMs - nowMs);
    }

    /** Whether nothing has been counted within the stretch that ends now. */
    public synchronized boolean idle(long nowMs) {
        forget(nowMs);
        return taken.isEmpty();
    }

    private void forget(long nowMs) {
        while (!taken.isEmpty() && taken.getFirst() <= nowMs - lengthMs) {
            taken.removeFirst();
        }
    }
}
