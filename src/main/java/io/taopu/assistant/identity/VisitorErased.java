package io.taopu.assistant.identity;

import java.time.Instant;

/** Everything kept about a visitor has been deleted; published when that has committed. */
public record VisitorErased(VisitorId visitor, String receiptId, Instant at) {}
