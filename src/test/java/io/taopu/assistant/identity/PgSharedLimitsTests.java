package io.taopu.assistant.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PgSharedLimitsTests {

    private static final long START = 1_700_000_000_000L;

    private final TestDatabase database = DatabaseUnderTest.POSTGRES.migrated();
    private final SharedLimits oneNode = new PgSharedLimits(JdbcClient.create(database.dataSource()));
    private final SharedLimits otherNode = new PgSharedLimits(JdbcClient.create(database.dataSource()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoNodesShareOneBucket() {
        assertThat(oneNode.takeFromBucket("a", 2, 0.001, START)).isZero();
        assertThat(otherNode.takeFromBucket("a", 2, 0.001, START)).isZero();
        assertThat(oneNode.takeFromBucket("a", 2, 0.001, START)).isEqualTo(1000);
        assertThat(oneNode.takeFromBucket("b", 2, 0.001, START)).isZero();

        assertThat(otherNode.takeFromBucket("a", 2, 0.001, START + 1000)).isZero();
        assertThat(otherNode.takeFromBucket("a", 2, 0.001, START + 1000)).isEqualTo(1000);
    }

    @Test
    void twoNodesShareOneWindow() {
        assertThat(oneNode.takeFromWindow("c", 2, 60_000, START)).isZero();
        assertThat(otherNode.takeFromWindow("c", 2, 60_000, START + 20_000)).isZero();
        assertThat(oneNode.takeFromWindow("c", 2, 60_000, START + 30_000)).isEqualTo(30_000);

        assertThat(oneNode.takeFromWindow("c", 2, 60_000, START + 60_000)).isZero();
        assertThat(otherNode.takeFromWindow("c", 2, 60_000, START + 61_000)).isEqualTo(19_000);
    }

    @Test
    void letsExactlyAsManyThroughWhenAllComeAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Long>> calls = IntStream.range(0, 100)
                    .mapToObj(n -> (Callable<Long>)
                            () -> (n % 2 == 0 ? oneNode : otherNode).takeFromWindow("d", 30, 60_000, START))
                    .toList();
            int through = 0;
            for (var call : threads.invokeAll(calls)) {
                through += call.get() == 0 ? 1 : 0;
            }
            assertThat(through).isEqualTo(30);
        }
    }
}
