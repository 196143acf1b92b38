package io.taopu.assistant.identity;

import java.time.Instant;

/** A visitor agreed to be contacted and left contact data. */
public record ConsentGiven(VisitorId visitor, String version, Instant at) {}
