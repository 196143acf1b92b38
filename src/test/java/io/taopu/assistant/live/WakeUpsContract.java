package io.taopu.assistant.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every way of waking does, seen from two nodes, which may be one and the same. */
interface WakeUpsContract {

    Topic TOPIC = new Topic("conversation:1");

    WakeUps oneNode();

    WakeUps otherNode();

    @Test
    default void wakesListenersOfTheTopicOnEveryNode() {
        List<Long> here = new CopyOnWriteArrayList<>();
        List<Long> there = new CopyOnWriteArrayList<>();
        List<Long> elsewhere = new CopyOnWriteArrayList<>();
        oneNode().subscribe(TOPIC, here::add);
        otherNode().subscribe(TOPIC, there::add);
        otherNode().subscribe(new Topic("conversation:2"), elsewhere::add);

        oneNode().publish(TOPIC, 7);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(here).contains(7L);
            assertThat(there).contains(7L);
        });
        assertThat(elsewhere).doesNotContain(7L);
    }

    @Test
    default void wakesNobodyWhoHasUnsubscribed() {
        List<Long> gone = new CopyOnWriteArrayList<>();
        List<Long> present = new CopyOnWriteArrayList<>();
        otherNode().subscribe(TOPIC, gone::add).close();
        otherNode().subscribe(TOPIC, present::add);

        oneNode().publish(TOPIC, 3);

        await().atMost(Duration.ofSeconds(10)).until(() -> present.contains(3L));
        assertThat(gone).doesNotContain(3L);
    }

    @Test
    default void aBurstEndsWithTheHighestNumber() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        otherNode().subscribe(TOPIC, heard::add);

        for (long seq = 1; seq <= 500; seq++) {
            oneNode().publish(TOPIC, seq);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains(500L));
    }
}
