package io.taopu.assistant.identity;

import io.taopu.assistant.identity.token.SiteTokens;
import io.taopu.assistant.identity.token.VisitorTokens;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Anonymous visitors and the tokens that stand for them. */
@Service
public class Visitors {

    private final JdbcVisitors visitors;
    private final VisitorTokens tokens;
    private final SiteTokens siteTokens;
    private final Ids ids;
    private final Clock clock;

    Visitors(JdbcVisitors visitors, VisitorTokens tokens, SiteTokens siteTokens, Ids ids, Clock clock) {
        this.visitors = visitors;
        this.tokens = tokens;
        this.siteTokens = siteTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new visitor.
     *
     * @param identityToken what the embedding site says about its visitor, signed by it; required once its key is
     *     configured
     * @throws io.taopu.assistant.problem.ProblemException 401 identity-token-invalid
     */
    public IssuedToken open(String locale, Channel channel, @Nullable String identityToken) {
        String subject = siteTokens.verify(identityToken);
        Visitor visitor = new Visitor(new VisitorId(ids.next()), locale, channel, subject, clock.instant());
        visitors.insert(visitor);
        return tokens.issue(visitor.id());
    }

    /** A fresh token for a visitor already known. */
    public IssuedToken renew(VisitorId visitor) {
        return tokens.issue(visitor);
    }

    /** Whose token it is; empty when it is forged, expired, or its visitor has been erased. */
    public Optional<VisitorId> authenticate(String token) {
        return tokens.verify(token).filter(visitors::exists);
    }

    public Optional<Visitor> find(VisitorId visitor) {
        return visitors.find(visitor);
    }
}
