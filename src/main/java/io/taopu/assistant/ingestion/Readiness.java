package io.taopu.assistant.ingestion;

import java.util.concurrent.CountDownLatch;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * No traffic before the first scan since the start has ended: the application accepts traffic only once its runners
 * have returned, and this one waits for that scan.
 */
@Component
class Readiness implements ApplicationRunner {

    private final Ingestion ingestion;
    private final CountDownLatch firstScan = new CountDownLatch(1);

    Readiness(Ingestion ingestion) {
        this.ingestion = ingestion;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (!ingestion.ready()) {
            firstScan.await();
        }
    }

    @EventListener
    void on(IngestionFinished finished) {
        firstScan.countDown();
    }
}
