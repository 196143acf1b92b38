package io.taopu.assistant.identity.limit;

/** Allows a burst at once and a steady rate in the long run. Thread-safe. */
public final class TokenBucket {

    private final double capacity;
    private final double perMs;
    private double tokens;
    private long lastMs;

    /** A full bucket of the capacity, refilled at so many tokens a millisecond. */
    public TokenBucket(double capacity, double perMs, long nowMs) {
        this.capacity = capacity;
        this.perMs = perMs;
        this.tokens = capacity;
        this.lastMs = nowMs;
    }

    /** Takes one token: 0 when taken, else the milliseconds until there will be one. */
    public synchronized long take(long nowMs) {
        refill(nowMs);
        if (tokens >= 1) {
            tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) / perMs));
    }

    /** Whether nothing has been taken for so long that the bucket may be forgotten. */
    public synchronized boolean full(long nowMs) {
        refill(nowMs);
        return tokens >= capacity;
    }

    private void refill(long nowMs) {
        if (nowMs > lastMs) {
            tokens = Math.min(capacity, tokens + (nowMs - lastMs) * perMs);
            lastMs = nowMs;
        }
    }
}
