package io.taopu.assistant.live;

/** Ends a subscription; again without effect. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
