package io.taopu.assistant.parcel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earlier turns were about, so that "it", "these" or "the second one" can be resolved.
 *
 * @param codes plots shown last, in the order shown
 * @param lastQuery the query that showed them, or null
 */
public record ParcelFocus(List<ParcelCode> codes, @Nullable ParcelQuery lastQuery) {

    public static final ParcelFocus NONE = new ParcelFocus(List.of(), null);

    public ParcelFocus {
        codes = List.copyOf(codes);
    }
}
