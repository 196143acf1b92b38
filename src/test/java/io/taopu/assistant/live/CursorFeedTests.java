package io.taopu.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CursorFeedTests {

    private final List<Long> stored = new ArrayList<>();
    private final List<Long> delivered = new ArrayList<>();
    private final CursorFeed<Long> feed = new CursorFeed<>(
            (after, limit) ->
                    stored.stream().filter(seq -> seq > after).limit(limit).toList(),
            item -> {
                delivered.add(item);
                return item;
            },
            () -> true,
            0);

    @Test
    void deliversInOrderAndOnceWhateverComesAtHandAndWhen() {
        store(3);
        feed.offer(2, 2L);
        feed.offer(1, 1L);
        feed.offer(3, 3L);
        store(5);
        feed.look();
        feed.offer(5, 5L);
        store(6);
        feed.offer(6, 6L);
        feed.look();

        assertThat(delivered).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void readsLongStretchesPageByPage() {
        store(1_000);

        feed.look();

        assertThat(delivered).isEqualTo(stored);
        assertThat(feed.delivered()).isEqualTo(1_000);
    }

    private void store(long upTo) {
        LongStream.rangeClosed(stored.size() + 1L, upTo).forEach(stored::add);
    }
}
