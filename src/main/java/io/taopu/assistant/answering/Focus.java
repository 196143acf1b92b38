package io.taopu.assistant.answering;

import io.taopu.assistant.parcel.ParcelFocus;
import org.jspecify.annotations.Nullable;

/**
 * What the conversation is about after an answer; stored with it, so that any node can resolve "it" in the next turn.
 *
 * @param parcels plots shown last and the query that showed them
 * @param topic the subject words of the last question about texts, or null
 */
public record Focus(ParcelFocus parcels, @Nullable String topic) {

    public static final Focus NONE = new Focus(ParcelFocus.NONE, null);
}
