package io.taopu.assistant.live;

import java.util.function.LongConsumer;

/** Wake-ups within one process. */
class LocalWakeUps implements WakeUps {

    private final Listeners<LongConsumer> listeners = new Listeners<>();

    @Override
    public void publish(Topic topic, long seq) {
        listeners.forEach(topic, listener -> listener.accept(seq));
    }

    @Override
    public Subscription subscribe(Topic topic, LongConsumer listener) {
        return listeners.add(topic, listener);
    }
}
