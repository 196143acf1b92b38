package io.taopu.assistant.parcel.web;

import io.taopu.assistant.parcel.ParcelView;
import java.util.List;

/** One page of plots: {@code page} counts from 0, {@code total} is the number of plots that match. */
record ParcelPage(List<ParcelView> items, int page, int size, int total) {}
