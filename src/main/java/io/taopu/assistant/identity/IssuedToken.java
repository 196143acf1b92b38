package io.taopu.assistant.identity;

import java.time.Instant;

/** A bearer token for one visitor, valid over restarts until it expires or the visitor is erased. */
public record IssuedToken(VisitorId visitorId, String token, Instant expiresAt) {}
