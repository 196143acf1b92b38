package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.RateLimits;
import io.taopu.assistant.identity.Visitors;
import io.taopu.assistant.live.Signals;
import io.taopu.assistant.live.WakeUps;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the sockets of all visitors share. */
@Component
record ChatServices(
        Conversations conversations,
        Visitors visitors,
        Views views,
        Frames frames,
        RateLimits limits,
        WakeUps wakeUps,
        Signals signals,
        JsonMapper json) {

    /** Threads that only wait for slow readers. */
    static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("socket-", 0).factory());
}
