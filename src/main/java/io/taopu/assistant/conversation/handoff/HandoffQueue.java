package io.taopu.assistant.conversation.handoff;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.OfficeCalendar;
import io.taopu.assistant.conversation.log.JdbcHandoffs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where in the queue a handoff stands, and how long that may take. */
@Component
public class HandoffQueue {

    private final JdbcHandoffs handoffs;
    private final OfficeCalendar calendar;
    private final Duration handling;
    private final Clock clock;

    HandoffQueue(JdbcHandoffs handoffs, OfficeCalendar calendar, ConversationSettings settings, Clock clock) {
        this.handoffs = handoffs;
        this.calendar = calendar;
        this.handling = settings.office().handling();
        this.clock = clock;
    }

    /** The conversation's newest handoff, unless it was cancelled. */
    public Optional<Handoff> latest(ConversationId conversation) {
        return handoffs.findLatest(conversation).map(this::placed);
    }

    /** A stored handoff with its place in the queue as of now. */
    public Handoff placed(JdbcHandoffs.Row row) {
        Integer position = row.status() == Handoff.Status.QUEUED ? handoffs.waitingBefore(row) + 1 : null;
        return new Handoff(
                row.id(),
                row.conversation(),
                row.status(),
                row.reason(),
                row.queuedAt(),
                position,
                position == null ? null : expectedWaitSeconds(position),
                row.officerName());
    }

    private long expectedWaitSeconds(int position) {
        Instant opensAt = openingOrNull();
        long closedSeconds = opensAt == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), opensAt).toSeconds());
        return closedSeconds + position * handling.toSeconds();
    }

    private @Nullable Instant openingOrNull() {
        return calendar.now("en").opensAt();
    }
}
