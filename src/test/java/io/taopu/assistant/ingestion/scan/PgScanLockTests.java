package io.taopu.assistant.ingestion.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PgScanLockTests {

    private final TestDatabase database = DatabaseUnderTest.POSTGRES.empty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsOneNodeScanAtATimeAndEveryNodeInTheEnd() throws Exception {
        AtomicInteger scanning = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger scans = new AtomicInteger();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Callable<Void>> works = IntStream.range(0, 3)
                    .mapToObj(n -> (Callable<Void>) () -> {
                        new PgScanLock(database.dataSource()).whileAlone(() -> {
                            most.accumulateAndGet(scanning.incrementAndGet(), Math::max);
                            scans.incrementAndGet();
                            scanning.decrementAndGet();
                        });
                        return null;
                    })
                    .toList();
            for (var work : nodes.invokeAll(works)) {
                work.get();
            }
        }
        assertThat(most).hasValue(1);
        assertThat(scans).hasValue(3);
    }
}
