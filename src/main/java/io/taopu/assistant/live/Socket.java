package io.taopu.assistant.live;

import jakarta.websocket.Session;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator.OverflowStrategy;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/**
 * One open socket. Sending is ordered and may be done by any thread; a client that does not keep up is cut off and
 * comes back with its cursor.
 */
public final class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int BUFFER_LIMIT_BYTES = 256 * 1024;
    private static final int CONGESTED_BYTES = 32 * 1024;
    private static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");
    private static final String CONTAINERS_SEND_LIMIT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    /** Closing waits for a frame that is being sent, so that a client that does not read must not hold up others. */
    private static final Executor CLOSING = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("socket-close-", 0).factory());

    private final ConcurrentWebSocketSessionDecorator session;
    private final String address;

    /** @param sendWithin how long a client may take to accept one frame */
    Socket(WebSocketSession session, Duration sendWithin) {
        this.session = new ConcurrentWebSocketSessionDecorator(
                session, (int) sendWithin.toMillis(), BUFFER_LIMIT_BYTES, OverflowStrategy.TERMINATE);
        if (session instanceof NativeWebSocketSession container
                && container.getNativeSession() instanceof Session connection) {
            connection.getUserProperties().put(CONTAINERS_SEND_LIMIT, sendWithin.toMillis());
        }
        InetSocketAddress remote = session.getRemoteAddress();
        this.address = remote == null ? "unknown" : remote.getAddress().getHostAddress();
    }

    /** Where the client is. */
    public String address() {
        return address;
    }

    /** Whether the client lags behind, so that what may be left out should be. */
    public boolean congested() {
        return session.getBufferSize() > CONGESTED_BYTES;
    }

    public boolean open() {
        return session.isOpen();
    }

    /** Sends one text frame; without effect once the socket is closed. */
    public void send(String text) {
        if (!session.isOpen()) {
            return;
        }
        try {
            session.sendMessage(new TextMessage(text));
        } catch (SessionLimitExceededException e) {
            CompletableFuture<?> ignored = closeLater(TOO_SLOW);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("event=socket_send_failed", e);
            CompletableFuture<?> ignored = closeLater(CloseStatus.GOING_AWAY);
        }
    }

    /** Closes with a code of RFC 6455 or of our own (4000 to 4999). */
    public void close(int code, String reason) {
        closeQuietly(new CloseStatus(code, reason));
    }

    /** As {@link #close}, without waiting. */
    CompletableFuture<?> closeLater(int code, String reason) {
        return closeLater(new CloseStatus(code, reason));
    }

    private CompletableFuture<?> closeLater(CloseStatus status) {
        return CompletableFuture.runAsync(() -> closeQuietly(status), CLOSING);
    }

    /** Not by the decorator, which has a code of its own for a client that is too slow. */
    private void closeQuietly(CloseStatus status) {
        try {
            session.getDelegate().close(status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("event=socket_close_failed", e);
        }
    }
}
