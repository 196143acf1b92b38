package io.taopu.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<Object> told = new ArrayList<>();
    private final List<Long> looks = new ArrayList<>();
    private final Outbox outbox = new Outbox(threads::add, looks::add, told::add);

    @Test
    void keepsFewOfTheItemsThatCanBeReadAgainForAReaderThatLags() {
        LongStream.rangeClosed(1, 10_000).forEach(seq -> outbox.signal("item " + seq, seq));

        threads.remove().run();

        assertThat(told).hasSizeLessThanOrEqualTo(16).startsWith("item 1", "item 2");
        assertThat(looks).containsExactly(10_000L);
    }

    @Test
    void dropsPassingSignalsBeyondABound() {
        IntStream.range(0, 10_000).forEach(n -> outbox.signal("piece " + n));

        threads.remove().run();

        assertThat(told).hasSizeLessThanOrEqualTo(500).startsWith("piece 0", "piece 1");
    }

    @Test
    void makesOneLookOfWakeUpsInARowAndKeepsTheOrderAmongSignals() {
        outbox.wake(3);
        outbox.wake(WakeUps.ANYTHING);
        outbox.wake(4);
        outbox.signal("a");
        outbox.wake(5);

        threads.remove().run();

        assertThat(looks).containsExactly(WakeUps.ANYTHING, 5L);
        assertThat(told).containsExactly("a");
        assertThat(threads).isEmpty();
    }
}
