package io.taopu.assistant.parcel;

import org.jspecify.annotations.Nullable;

/** Nearest metro: station, line as written ("15号线"), straight-line distance in metres; each null when unknown. */
public record MetroAccess(@Nullable String station, @Nullable String line, @Nullable Integer distanceM) {}
