package io.taopu.assistant.identity.token;

import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Identity tokens of the embedding site: a JSON Web Token signed with HS256 that holds {@code sub} and {@code exp}
 * (RFC 7519). Thread-safe.
 */
public final class SiteTokens {

    private final @Nullable Hmac hmac;
    private final boolean required;
    private final Clock clock;
    private final JsonMapper json;

    /**
     * @param secret key to verify with, or null when none is configured
     * @param required whether a visitor without such a token is refused
     */
    public SiteTokens(@Nullable String secret, boolean required, Clock clock, JsonMapper json) {
        this.hmac = secret == null ? null : new Hmac(secret);
        this.required = required;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Whom the token names.
     *
     * @return the subject, or null when no token is required and none can be verified
     * @throws ProblemException 401 identity-token-invalid
     */
    public @Nullable String verify(@Nullable String token) {
        if (hmac == null || (token == null && !required)) {
            return null;
        }
        if (token == null) {
            throw invalid("an identity token is required");
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3
                || token.length() > 4_096
                || !parsed(parts[0]).path("alg").asString("").equals("HS256")
                || !hmac.verify(parts[0] + "." + parts[1], parts[2])) {
            throw invalid("the identity token is not genuine");
        }
        JsonNode claims = parsed(parts[1]);
        JsonNode subject = claims.path("sub");
        JsonNode expiry = claims.path("exp");
        if (!subject.isString()
                || subject.asString().isBlank()
                || subject.asString().length() > 512) {
            throw invalid("the identity token names no subject");
        }
        if (!expiry.isNumber() || expiry.asLong() <= clock.instant().getEpochSecond()) {
            throw invalid("the identity token has expired or states no expiry");
        }
        return subject.asString();
    }

    private JsonNode parsed(String part) {
        try {
            return json.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid("the identity token is not a JSON Web Token");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.IDENTITY_TOKEN_INVALID, detail);
    }
}
