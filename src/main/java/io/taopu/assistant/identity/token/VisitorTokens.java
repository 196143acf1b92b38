package io.taopu.assistant.identity.token;

import io.taopu.assistant.identity.IssuedToken;
import io.taopu.assistant.identity.VisitorId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Visitor tokens: {@code v1.VISITOR.EXPIRY.SIGNATURE}, signed with HMAC-SHA256. Nothing is stored for them, so they
 * outlive a restart. Thread-safe.
 */
public final class VisitorTokens {

    private static final String VERSION = "v1";

    private final Hmac hmac;
    private final Duration lifetime;
    private final Clock clock;

    public VisitorTokens(String secret, Duration lifetime, Clock clock) {
        this.hmac = new Hmac(secret);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    public IssuedToken issue(VisitorId visitor) {
        Instant expiresAt = Instant.ofEpochSecond(clock.instant().plus(lifetime).getEpochSecond());
        String body = VERSION + "." + visitor.value() + "." + expiresAt.getEpochSecond();
        return new IssuedToken(visitor, body + "." + hmac.sign(body), expiresAt);
    }

    /** The visitor a genuine, unexpired token names. */
    public Optional<VisitorId> verify(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || token.length() > 512) {
            return Optional.empty();
        }
        String body = token.substring(0, end);
        String[] parts = body.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION) || !hmac.verify(body, token.substring(end + 1))) {
            return Optional.empty();
        }
        return Long.parseLong(parts[2]) > clock.instant().getEpochSecond()
                ? Optional.of(new VisitorId(parts[1]))
                : Optional.empty();
    }
}
