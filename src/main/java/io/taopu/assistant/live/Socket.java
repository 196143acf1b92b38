package io.taopu.assistant.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator.OverflowStrategy;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/**
 * One open socket. Sending is ordered and may be done by any thread; a client that does not keep up is cut off and
 * comes back with its cursor.
 */
public final class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final int SEND_LIMIT_MS = 10_000;
    private static final int BUFFER_LIMIT_BYTES = 256 * 1024;
    private static final int CONGESTED_BYTES = 32 * 1024;
    private static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");

    private final ConcurrentWebSocketSessionDecorator session;
    private final String address;

    Socket(WebSocketSession session) {
        this.session = new ConcurrentWebSocketSessionDecorator(
                session, SEND_LIMIT_MS, BUFFER_LIMIT_BYTES, OverflowStrategy.TERMINATE);
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
            closeQuietly(TOO_SLOW);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("event=socket_send_failed", e);
            closeQuietly(CloseStatus.GOING_AWAY);
        }
    }

    /** Closes with a code of RFC 6455 or of our own (4000 to 4999). */
    public void close(int code, String reason) {
        closeQuietly(new CloseStatus(code, reason));
    }

    private void closeQuietly(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("event=socket_close_failed", e);
        }
    }
}
