package io.taopu.assistant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taopu.assistant.answering.AnswerSteps;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.conversation.AnswerRecorded;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.FeedbackGiven;
import io.taopu.assistant.conversation.HandoffCancelled;
import io.taopu.assistant.conversation.HandoffOpened;
import io.taopu.assistant.conversation.Handoffs;
import io.taopu.assistant.ingestion.Ingestion;
import io.taopu.assistant.ingestion.IngestionFinished;
import io.taopu.assistant.ingestion.IngestionReport;
import io.taopu.assistant.live.SocketEndpoint;
import io.taopu.assistant.retrieval.Retrieval;
import io.taopu.assistant.retrieval.SegmentIndexing;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** What operators can watch of the product, beside what the framework measures of itself. */
@Configuration(proxyBeanMethods = false)
class ProductMeters {

    private final ObjectProvider<MeterRegistry> meters;

    ProductMeters(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    /** Puts a meter before what answers and what searches, whoever provides them. */
    @Bean
    static BeanPostProcessor metered(ObjectProvider<MeterRegistry> meters) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case Answering answering -> new MeteredAnswering(answering, meters.getObject());
                    case Retrieval retrieval -> new MeteredRetrieval(retrieval, meters.getObject());
                    default -> bean;
                };
            }
        };
    }

    /** Times each step of an answer. */
    @Bean
    static AnswerSteps answerSteps(ObjectProvider<MeterRegistry> meters) {
        return (step, nanos) -> Timer.builder("assistant.answering.step")
                .description("Time of one step of an answer")
                .tag("step", step.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(meters.getObject())
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @EventListener
    void on(org.springframework.boot.context.event.ApplicationStartedEvent started) {
        var context = started.getApplicationContext();
        Ingestion ingestion = context.getBean(Ingestion.class);
        SegmentIndexing index = context.getBean(SegmentIndexing.class);
        for (IngestionReport.Result result : IngestionReport.Result.values()) {
            Gauge.builder("assistant.ingestion.files", ingestion, each -> count(each, result))
                    .description("Files of the last scan")
                    .tag("result", result.name().toLowerCase(Locale.ROOT))
                    .register(meters.getObject());
        }
        Gauge.builder("assistant.index.versions", index, each -> each.versions().size())
                .description("Document versions that can be found")
                .register(meters.getObject());
        context.getBeansOfType(SocketEndpoint.class)
                .forEach((name, endpoint) -> Gauge.builder("assistant.sockets.open", endpoint, SocketEndpoint::open)
                        .description("Open sockets of this node")
                        .tag("endpoint", name)
                        .register(meters.getObject()));
        Gauge.builder("assistant.turns.waiting", context.getBean(Conversations.class), Conversations::unanswered)
                .description("Conversations that wait for an answer of this node")
                .register(meters.getObject());
        Gauge.builder("assistant.handoffs.waiting", context.getBean(Handoffs.class), Handoffs::waiting)
                .description("Conversations that wait for an officer, on all nodes")
                .register(meters.getObject());
        Gauge.builder("assistant.index.waiting", index, SegmentIndexing::waiting)
                .description("Document versions that wait for their vectors")
                .register(meters.getObject());
    }

    private static double count(Ingestion ingestion, IngestionReport.Result result) {
        return ingestion.lastReport().stream()
                .flatMap(report -> report.files().stream())
                .filter(file -> file.result() == result)
                .count();
    }

    @EventListener
    void on(IngestionFinished finished) {
        count("assistant.ingestion.scans", "result", finished.failed() ? "failed" : "done");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AnswerRecorded answer) {
        count("assistant.replies", "outcome", answer.outcome());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FeedbackGiven feedback) {
        count("assistant.feedback", "event", "given");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HandoffOpened opened) {
        count("assistant.handoffs", "event", "opened-" + opened.reason().wireName());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HandoffCancelled cancelled) {
        count("assistant.handoffs", "event", "cancelled");
    }

    private void count(String name, String tag, String value) {
        meters.getObject().counter(name, tag, value).increment();
    }
}
