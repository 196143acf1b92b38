package io.taopu.assistant.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * What all our socket endpoints have in common: frames put together from parts up to 64 KB, so that buffers stay small;
 * a client that does not greet in time or falls silent is let go; at shutdown clients are told to come back.
 */
public abstract class SocketEndpoint extends AbstractWebSocketHandler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);
    private static final int MAX_FRAME_BYTES = 64 * 1024;
    private static final int UNAUTHENTICATED = 4401;
    private static final int SILENT = 4408;
    private static final CloseStatus RESTART = new CloseStatus(CloseStatus.GOING_AWAY.getCode(), "restart");

    private final Clock clock;
    private final Duration greetWithin;
    private final Duration silentAfter;
    private final Duration sendWithin;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean running;

    /**
     * @param greetWithin how long a new client may take to say who it is
     * @param heartbeat how often clients send at least something; silent for two, a client is let go
     * @param sendWithin how long a client may take to accept one frame
     */
    protected SocketEndpoint(Clock clock, Duration greetWithin, Duration heartbeat, Duration sendWithin) {
        this.clock = clock;
        this.greetWithin = greetWithin;
        this.silentAfter = heartbeat.multipliedBy(2);
        this.sendWithin = sendWithin;
    }

    /** Number of sockets that are open here. */
    public final int open() {
        return lines.size();
    }

    /** A client has connected; null when it has been turned away, that is closed. */
    protected abstract @Nullable SocketTalk begin(Socket socket);

    /** One connected client. */
    private static final class Line {
        private final Socket socket;
        private final @Nullable SocketTalk talk;
        private final long sinceMs;
        private volatile long heardMs;
        private final StringBuilder text = new StringBuilder();
        private int bytes;

        Line(Socket socket, @Nullable SocketTalk talk, long nowMs) {
            this.socket = socket;
            this.talk = talk;
            this.sinceMs = nowMs;
            this.heardMs = nowMs;
        }
    }

    /** How many clients are connected. */
    public final int connected() {
        return lines.size();
    }

    @Override
    public final boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public final void afterConnectionEstablished(WebSocketSession session) {
        Socket socket = new Socket(session, sendWithin);
        if (!running) {
            socket.close(RESTART.getCode(), "restart");
            return;
        }
        lines.put(session.getId(), new Line(socket, begin(socket), clock.millis()));
    }

    @Override
    protected final void handleTextMessage(WebSocketSession session, TextMessage part) {
        Line line = lines.get(session.getId());
        if (line == null || line.talk == null || tooLong(line, part.getPayloadLength(), part.isLast())) {
            return;
        }
        line.text.append(part.getPayload());
        if (part.isLast()) {
            String frame = line.text.toString();
            line.text.setLength(0);
            line.text.trimToSize();
            attempt(line.talk, () -> line.talk.text(frame));
        }
    }

    @Override
    protected final void handleBinaryMessage(WebSocketSession session, BinaryMessage part) {
        Line line = lines.get(session.getId());
        if (line != null
                && line.talk != null
                && !tooLong(line, part.getPayloadLength(), part.isLast())
                && part.isLast()) {
            attempt(line.talk, line.talk::binary);
        }
    }

    @Override
    public final void handleTransportError(WebSocketSession session, Throwable failure) {
        LOG.debug("event=socket_failed", failure);
    }

    @Override
    public final void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Line line = lines.remove(session.getId());
        if (line != null && line.talk != null) {
            attempt(line.talk, line.talk::closed);
        }
    }

    private boolean tooLong(Line line, int more, boolean last) {
        line.heardMs = clock.millis();
        line.bytes += more;
        if (line.bytes > MAX_FRAME_BYTES) {
            line.text.setLength(0);
            line.socket.close(CloseStatus.TOO_BIG_TO_PROCESS.getCode(), "frame over 64 KB");
            return true;
        }
        if (last) {
            line.bytes = 0;
        }
        return false;
    }

    private static void attempt(SocketTalk talk, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("event=socket_step_failed talk={}", talk.getClass().getSimpleName(), e);
        }
    }

    /** Lets go of those who have not greeted in time or have fallen silent. */
    @Scheduled(fixedDelay = 500)
    public void letGo() {
        long now = clock.millis();
        lines.values().forEach(line -> {
            boolean greeted = line.talk != null && line.talk.greeted();
            if (!greeted && now - line.sinceMs >= greetWithin.toMillis()) {
                CompletableFuture<?> ignored = line.socket.closeLater(UNAUTHENTICATED, "no hello in time");
            } else if (greeted && now - line.heardMs >= silentAfter.toMillis()) {
                CompletableFuture<?> ignored = line.socket.closeLater(SILENT, "silent");
            }
        });
    }

    @Override
    public void start() {
        running = true;
    }

    /** Tells every client to come back; stops before the web server does. */
    @Override
    public void stop() {
        running = false;
        CompletableFuture<?>[] closing = lines.values().stream()
                .map(line -> line.socket.closeLater(RESTART.getCode(), "restart"))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(closing).get(sendWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("event=sockets_left_open", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
