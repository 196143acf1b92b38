package io.taopu.assistant.ingestion;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No traffic before the first scan since the start has ended. */
@Component
class Readiness {

    private final Ingestion ingestion;
    private final ApplicationEventPublisher events;

    Readiness(Ingestion ingestion, ApplicationEventPublisher events) {
        this.ingestion = ingestion;
        this.events = events;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && !ingestion.ready()) {
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    @EventListener
    void on(IngestionFinished finished) {
        AvailabilityChangeEvent.publish(events, this, ReadinessState.ACCEPTING_TRAFFIC);
    }
}
