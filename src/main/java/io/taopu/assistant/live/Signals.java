package io.taopu.assistant.live;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Passing news that is not kept: a piece of an answer being written, somebody typing. Within this process only, best
 * effort, never repeated. Thread-safe.
 */
@Component
public class Signals {

    private final Listeners<Consumer<Object>> listeners = new Listeners<>();

    /** Hands the signal to all who listen now. */
    public void send(Topic topic, Object signal) {
        listeners.forEach(topic, listener -> listener.accept(signal));
    }

    /** Calls the listener on the sender's thread; it must not block or throw. */
    public Subscription subscribe(Topic topic, Consumer<Object> listener) {
        return listeners.add(topic, listener);
    }
}
