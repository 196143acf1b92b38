package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One WebSocket connection: frames out, frames in, and how it was closed. No protocol of its own. */
public final class RawSocket implements AutoCloseable {

    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private RawSocket(int port, @Nullable String origin, @Nullable Consumer<JsonNode> onFrame) {
        this(port, "/ws/v1/chat", origin, onFrame);
    }

    private RawSocket(int port, String path, @Nullable String origin, @Nullable Consumer<JsonNode> onFrame) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        this.socket = builder.buildAsync(
                        URI.create("ws://localhost:" + port + path),
                        new Listener(onFrame == null ? received::add : onFrame))
                .join();
    }

    public static RawSocket connect(int port) {
        return new RawSocket(port, null, null);
    }

    static RawSocket connect(int port, String origin) {
        return new RawSocket(port, origin, null);
    }

    /** A connection whose frames go to the consumer. */
    public static RawSocket connect(int port, Consumer<JsonNode> onFrame) {
        return new RawSocket(port, null, onFrame);
    }

    /** A connection to another endpoint whose frames go to the consumer. */
    static RawSocket connect(int port, String path, Consumer<JsonNode> onFrame) {
        return new RawSocket(port, path, null, onFrame);
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    void sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    /** One frame in several fragments. */
    void sendInParts(String frame, int size) {
        for (int i = 0; i < frame.length(); i += size) {
            int end = Math.min(frame.length(), i + size);
            socket.sendText(frame.substring(i, end), end == frame.length()).join();
        }
    }

    public void hello(String token, @Nullable String conversation, long after) {
        var frame = Api.JSON
                .createObjectNode()
                .put("type", "hello")
                .put("token", token)
                .put("after", after);
        if (conversation != null) {
            frame.put("conversationId", conversation);
        }
        send(frame.toString());
    }

    public void say(String clientMessageId, String text) {
        send(Api.JSON
                .createObjectNode()
                .put("type", "send")
                .put("clientMessageId", clientMessageId)
                .put("text", text)
                .toString());
    }

    /** The next frame of the type; others in between are dropped. */
    JsonNode next(String type) {
        return until(type).getLast();
    }

    /** All frames up to and with the next one of the type. */
    List<JsonNode> until(String type) {
        List<JsonNode> frames = new ArrayList<>();
        while (true) {
            JsonNode frame = poll(PATIENCE);
            if (frame == null) {
                throw new AssertionError(
                        "no " + type + " came, but " + frames + (closed.isDone() ? " and the end" : ""));
            }
            frames.add(frame);
            if (frame.path("type").asString("").equals(type)) {
                return frames;
            }
        }
    }

    @Nullable
    JsonNode poll(Duration patience) {
        try {
            return received.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The code the server closed with. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Completes with the close code, or -1 when the connection broke. */
    public CompletableFuture<Integer> whenClosed() {
        return closed;
    }

    /** Lets the connection go without a word, as a phone in a tunnel does. */
    public void drop() {
        socket.abort();
        closed.complete(-1);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(e -> socket);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();
        private final Consumer<JsonNode> onFrame;

        Listener(Consumer<JsonNode> onFrame) {
            this.onFrame = onFrame;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                onFrame.accept(Api.JSON.readTree(whole));
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(-1);
        }
    }
}
