package io.taopu.assistant;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.Retrieval;
import io.taopu.assistant.retrieval.RetrievalQuery;
import java.util.List;

/** Times every search and keeps how relevant its best find was. */
final class MeteredRetrieval implements Retrieval {

    private final Retrieval retrieval;
    private final Timer time;
    private final DistributionSummary relevance;

    MeteredRetrieval(Retrieval retrieval, MeterRegistry meters) {
        this.retrieval = retrieval;
        this.time = Timer.builder("assistant.retrieval")
                .description("Time of one search of the passages")
                .publishPercentileHistogram()
                .register(meters);
        this.relevance = DistributionSummary.builder("assistant.retrieval.relevance")
                .description("Relevance of the best passage found, 0 to 1")
                .serviceLevelObjectives(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
                .register(meters);
    }

    @Override
    public List<RankedSegment> search(RetrievalQuery query) {
        long start = System.nanoTime();
        List<RankedSegment> found = retrieval.search(query);
        time.record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
        relevance.record(found.isEmpty() ? 0 : found.getFirst().scores().relevance());
        return found;
    }
}
