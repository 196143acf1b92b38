package io.taopu.assistant.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who listens to which topic in this process. Thread-safe. */
final class Listeners<L> {

    private final Map<Topic, CopyOnWriteArrayList<L>> byTopic = new ConcurrentHashMap<>();

    Subscription add(Topic topic, L listener) {
        byTopic.compute(topic, (t, present) -> {
            CopyOnWriteArrayList<L> list = present == null ? new CopyOnWriteArrayList<>() : present;
            list.add(listener);
            return list;
        });
        return () -> byTopic.computeIfPresent(topic, (t, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    void forEach(Topic topic, Consumer<L> call) {
        CopyOnWriteArrayList<L> list = byTopic.get(topic);
        if (list != null) {
            list.forEach(call);
        }
    }

    /** Calls every listener of every topic. */
    void forEach(Consumer<L> call) {
        byTopic.values().forEach(list -> list.forEach(call));
    }
}
