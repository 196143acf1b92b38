package io.taopu.assistant.conversation.wire;

import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.OfficeCalendar;
import org.jspecify.annotations.Nullable;

/** A handoff as it is sent to clients. */
public record HandoffView(
        String id,
        String status,
        String reason,
        @Nullable Integer position,
        @Nullable Long expectedWaitSeconds,
        OfficeCalendar.Hours officeHours,
        @Nullable PersonView assignee) {

    public static HandoffView of(Handoff handoff, OfficeCalendar.Hours hours) {
        return new HandoffView(
                handoff.id(),
                handoff.status().wireName(),
                handoff.reason().wireName(),
                handoff.position(),
                handoff.expectedWaitSeconds(),
                hours,
                PersonView.of(handoff.assignee()));
    }
}
