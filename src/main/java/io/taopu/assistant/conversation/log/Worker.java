package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.identity.Ids;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This process as a holder of leases, and the times it works by. */
@Component
public class Worker {

    private final String id;
    private final Clock clock;
    private final ConversationSettings settings;
    private volatile boolean leaving;

    Worker(Ids ids, Clock clock, ConversationSettings settings) {
        this.id = ids.next();
        this.clock = clock;
        this.settings = settings;
    }

    /** A name of its own for every start of the process. */
    public String id() {
        return id;
    }

    public Instant now() {
        return clock.instant();
    }

    public Instant leaseUntil() {
        return now().plus(settings.lease());
    }

    /** What runs out before this is to be renewed: half a lease from now. */
    public Instant renewBefore() {
        return now().plus(settings.lease().dividedBy(2));
    }

    /** From now on failures are put down to the shutdown: what is not finished is left to the next worker. */
    public void leave() {
        leaving = true;
    }

    public boolean leaving() {
        return leaving;
    }

    boolean withinReopenWindow(@Nullable Instant resolvedAt) {
        return resolvedAt != null && now().isBefore(resolvedAt.plus(settings.reopenWindow()));
    }
}
