package io.taopu.assistant.identity;

/** Counts what the nodes do together. Thread-safe. */
interface SharedLimits {

    /**
     * Allows a burst at once and a steady rate in the long run.
     *
     * @return 0 when one more is allowed, else the milliseconds until it is
     */
    long takeFromBucket(String name, int burst, double perMs, long nowMs);

    /**
     * Allows at most so many within any stretch of the given length.
     *
     * @return 0 when one more is allowed, else the milliseconds until it is
     */
    long takeFromWindow(String name, int most, long lengthMs, long nowMs);
}
