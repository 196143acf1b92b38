package io.taopu.assistant.conversation.socket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The reference client: what is said stays in an outbox until it is acknowledged and is sent again after a reconnect;
 * what is stored arrives once and in order, because the client asks for what follows the last number it has.
 */
public final class ChatClient implements AutoCloseable {

    private static final long FIRST_WAIT_MS = 50;
    private static final long LONGEST_WAIT_MS = 2_000;

    private final Ports ports;
    private final String token;
    private final String conversation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, String> outbox = new LinkedHashMap<>();
    private final Map<String, Long> acknowledged = new LinkedHashMap<>();
    private final List<JsonNode> transcript = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private @Nullable RawSocket socket;
    private int connection;
    private boolean ready;
    private boolean stopped;
    private final Thread keeper;

    /** Where the server listens at present. */
    @FunctionalInterface
    public interface Ports {
        int current();
    }

    public ChatClient(Ports ports, String token, String conversation) {
        this.ports = ports;
        this.token = token;
        this.conversation = conversation;
        this.keeper = Thread.ofVirtual().start(this::keepConnected);
    }

    /** Says something; it will arrive once, however often the connection breaks. */
    public String say(String text) {
        String id = UUID.randomUUID().toString();
        lock.lock();
        try {
            outbox.put(id, text);
            if (ready && socket != null) {
                attempt(socket, id, text);
            }
        } finally {
            lock.unlock();
        }
        return id;
    }

    /** Breaks the connection; the client connects again by itself. */
    public void drop() {
        lock.lock();
        try {
            if (socket != null) {
                socket.drop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything said has been acknowledged and so many messages have arrived. */
    public boolean settled(int messages, long withinMs) {
        return await(() -> outbox.isEmpty() && transcript.size() >= messages, withinMs);
    }

    /** Every stored message as it arrived. */
    public List<JsonNode> transcript() {
        return locked(() -> List.copyOf(transcript));
    }

    /** The number under which each message said was acknowledged. */
    public Map<String, Long> acknowledged() {
        return locked(() -> Map.copyOf(acknowledged));
    }

    /** Where the server broke its promises. */
    public List<String> violations() {
        return locked(() -> List.copyOf(violations));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            if (socket != null) {
                socket.close();
            }
        } finally {
            lock.unlock();
        }
        keeper.interrupt();
    }

    private void keepConnected() {
        long wait = FIRST_WAIT_MS;
        try {
            while (!locked(() -> stopped)) {
                if (connectOnce()) {
                    wait = FIRST_WAIT_MS;
                }
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(wait) + 1);
                wait = Math.min(LONGEST_WAIT_MS, wait * 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects, and returns when the connection has gone; whether it had come about. */
    private boolean connectOnce() throws InterruptedException {
        RawSocket connected;
        int number = locked(() -> ++connection);
        try {
            connected = RawSocket.connect(ports.current(), frame -> onFrame(number, frame));
        } catch (CompletionException | IllegalArgumentException e) {
            return false;
        }
        lock.lock();
        try {
            socket = connected;
            ready = false;
            connected.hello(token, conversation, transcript.size());
        } catch (CompletionException e) {
            return false;
        } finally {
            lock.unlock();
        }
        try {
            connected.whenClosed().get();
        } catch (java.util.concurrent.ExecutionException e) {
            return false;
        } finally {
            locked(() -> ready = false);
        }
        return true;
    }

    /** What still comes from an earlier connection is left alone: its place has been asked for again. */
    private void onFrame(int number, JsonNode frame) {
        lock.lock();
        try {
            if (number != connection) {
                return;
            }
            switch (frame.path("type").asString("")) {
                case "ready" -> {
                    ready = true;
                    RawSocket now = socket;
                    if (now != null) {
                        List.copyOf(outbox.keySet()).stream()
                                .forEach(id -> attempt(now, id, String.valueOf(outbox.get(id))));
                    }
                }
                case "ack" -> acknowledge(frame);
                case "message" -> receive(frame);
                case "error" -> refused(frame);
                default -> {}
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void acknowledge(JsonNode ack) {
        String id = ack.path("clientMessageId").asString();
        long seq = ack.path("seq").asLong();
        outbox.remove(id);
        Long before = acknowledged.put(id, seq);
        if (before != null && before != seq) {
            violations.add("acknowledged as " + before + ", then as " + seq);
        }
    }

    private void receive(JsonNode frame) {
        long seq = frame.path("seq").asLong();
        if (seq == transcript.size() + 1L) {
            transcript.add(frame.path("message"));
        } else {
            violations.add("message " + seq + " after " + transcript.size());
        }
    }

    /** A server that cannot at present is asked again over a new connection, after a pause. */
    private void refused(JsonNode error) {
        if (error.path("code").asString("").equals("unavailable")) {
            drop();
        } else {
            violations.add("refused: " + error);
        }
    }

    private void attempt(RawSocket to, String id, String text) {
        try {
            to.say(id, text);
        } catch (CompletionException | IllegalStateException e) {
            to.drop();
        }
    }

    private boolean await(BooleanSupplier condition, long withinMs) {
        long left = TimeUnit.MILLISECONDS.toNanos(withinMs);
        lock.lock();
        try {
            while (!condition.getAsBoolean() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return condition.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(java.util.function.Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
