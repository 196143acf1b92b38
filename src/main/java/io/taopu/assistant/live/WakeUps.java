package io.taopu.assistant.live;

import java.util.function.LongConsumer;

/**
 * Tells those who wait for a topic, on every node, that it has news. Best effort: a wake-up may be lost, doubled or
 * late, so it only ever says "look again". Thread-safe.
 */
public interface WakeUps {

    /** A number that says: look in any case, whatever you have read so far. */
    long ANYTHING = Long.MAX_VALUE;

    /** The topic has news up to this number. Call after the commit. */
    void publish(Topic topic, long seq);

    /** Calls the listener on each wake-up, on the publisher's thread; it must not block or throw. */
    Subscription subscribe(Topic topic, LongConsumer listener);
}
