package io.taopu.assistant.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a version may be quoted as the rule in force; both ends inclusive, days of Asia/Shanghai.
 *
 * @param from first day; null when the document does not state one
 * @param to last day; null when open or not stated
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity NOT_STATED = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins: " + from + " to " + to);
        }
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
