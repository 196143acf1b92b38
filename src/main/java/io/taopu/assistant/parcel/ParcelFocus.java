package io.taopu.assistant.parcel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What earlier turns were about, so that "it", "these" or "the second one" can be resolved.
 *
 * @param codes plots shown last, in the order shown
 * @param lastQuery the query that showed them, or null
 * @param earlier plots shown before those, the latest first
 */
public record ParcelFocus(List<ParcelCode> codes, @Nullable ParcelQuery lastQuery, List<ParcelCode> earlier) {

    public static final ParcelFocus NONE = new ParcelFocus(List.of(), null, List.of());

    private static final int REMEMBERED = 6;

    public ParcelFocus {
        codes = List.copyOf(codes);
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    public ParcelFocus(List<ParcelCode> codes, @Nullable ParcelQuery lastQuery) {
        this(codes, lastQuery, List.of());
    }

    /** The focus after a query was answered. One without conditions that found nothing leaves it as it is. */
    public ParcelFocus shown(List<ParcelCode> now, ParcelQuery query) {
        if (now.isEmpty() && query.conditions().isEmpty()) {
            return this;
        }
        var before = Stream.concat(codes.stream(), earlier.stream())
                .distinct()
                .filter(code -> !now.contains(code))
                .limit(REMEMBERED)
                .toList();
        return new ParcelFocus(now, query, before);
    }
}
