package io.taopu.assistant.identity;

import io.taopu.assistant.identity.limit.SlidingWindow;
import io.taopu.assistant.identity.limit.TokenBucket;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Limits on what one address or one conversation may do: calls and messages on all nodes together where the nodes share
 * their counts, sockets on each node. Thread-safe.
 */
@Component
public class RateLimits {

    private static final int SWEEP_ABOVE = 20_000;
    private static final long MINUTE_MS = 60_000;

    private final IdentitySettings.Limits limits;
    private final Clock clock;
    private final @Nullable SharedLimits shared;
    private final Map<String, TokenBucket> addresses = new ConcurrentHashMap<>();
    private final Map<String, SlidingWindow> conversations = new ConcurrentHashMap<>();
    private final Map<String, Integer> sockets = new ConcurrentHashMap<>();

    RateLimits(IdentitySettings settings, Clock clock, ObjectProvider<SharedLimits> shared) {
        this.limits = settings.limits();
        this.clock = clock;
        this.shared = shared.getIfAvailable();
    }

    /** @throws ProblemException 429 when the address has made too many calls */
    public void countRequest(String address) {
        if (!limits.enabled()) {
            return;
        }
        long now = clock.millis();
        if (addresses.size() > SWEEP_ABOVE) {
            addresses.values().removeIf(bucket -> bucket.full(now));
        }
        double perMs = limits.requestsPerMinute() / (double) MINUTE_MS;
        long waitMs = addresses
                .computeIfAbsent(address, a -> new TokenBucket(limits.burst(), perMs, now))
                .take(now);
        if (waitMs == 0 && shared != null) {
            waitMs = shared.takeFromBucket("address:" + address, limits.burst(), perMs, now);
        }
        refuse(waitMs, "Too many calls from this address");
    }

    /** @throws ProblemException 429 when the conversation has been sent too many messages within a minute */
    public void countMessage(String conversationId) {
        if (!limits.enabled()) {
            return;
        }
        long now = clock.millis();
        if (conversations.size() > SWEEP_ABOVE) {
            conversations.values().removeIf(window -> window.idle(now));
        }
        long waitMs = conversations
                .computeIfAbsent(conversationId, c -> new SlidingWindow(limits.messagesPerMinute(), MINUTE_MS))
                .take(now);
        if (waitMs == 0 && shared != null) {
            waitMs =
                    shared.takeFromWindow("conversation:" + conversationId, limits.messagesPerMinute(), MINUTE_MS, now);
        }
        refuse(waitMs, "Too many messages in this conversation");
    }

    /** Whether the address may open one more socket; if so it is counted until {@link #closeSocket}. */
    public boolean openSocket(String address) {
        if (!limits.enabled()) {
            return true;
        }
        int open = sockets.merge(address, 1, Integer::sum);
        if (open > limits.socketsPerAddress()) {
            closeSocket(address);
            return false;
        }
        return true;
    }

    /** One socket of the address that {@link #openSocket} allowed has gone. */
    public void closeSocket(String address) {
        sockets.computeIfPresent(address, (a, open) -> open > 1 ? open - 1 : null);
    }

    /** The frames of one new socket: a burst, then a steady rate. */
    public FrameRate frames() {
        TokenBucket bucket = new TokenBucket(limits.framesBurst(), limits.framesPerSecond() / 1000.0, clock.millis());
        return () -> !limits.enabled() || bucket.take(clock.millis()) == 0;
    }

    /** Counts the frames of one socket. */
    @FunctionalInterface
    public interface FrameRate {
        /** Counts one; whether it is within the rate. */
        boolean take();
    }

    private static void refuse(long waitMs, String detail) {
        if (waitMs > 0) {
            throw ProblemException.retryLater(ProblemType.TOO_MANY_REQUESTS, detail, Duration.ofMillis(waitMs));
        }
    }
}
