package io.taopu.assistant.conversation.web;

import io.taopu.assistant.conversation.AnswerDelta;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.turn.TurnEndings;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.live.Signals;
import io.taopu.assistant.live.Subscription;
import io.taopu.assistant.problem.Problem;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores a message and streams what comes of it as server-sent events, on the calling thread. When the client goes
 * away the answer is written all the same.
 */
@Component
class MessageStream {

    private static final long HEARTBEAT_MS = 5_000;

    private final Conversations conversations;
    private final TurnEndings endings;
    private final Signals signals;
    private final Views views;
    private final ConversationSettings settings;
    private final JsonMapper json;

    MessageStream(
            Conversations conversations,
            TurnEndings endings,
            Signals signals,
            Views views,
            ConversationSettings settings,
            JsonMapper json) {
        this.conversations = conversations;
        this.endings = endings;
        this.signals = signals;
        this.views = views;
        this.settings = settings;
        this.json = json;
    }

    private record Done(String status, long lastSeq) {}

    void run(VisitorId visitor, ConversationId id, NewMessage incoming, HttpServletResponse response)
            throws IOException {
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        Subscription listening = signals.subscribe(id.topic(), heard::add);
        try {
            Conversations.Sent sent = conversations.send(visitor, id, incoming);
            EventWriter events = new EventWriter(response, json);
            events.send("message", views.message(sent.message()));
            if (!sent.repeated()) {
                passOn(heard, sent.message(), events);
            }
            end(visitor, sent.message(), events);
        } finally {
            listening.close();
        }
    }

    /** Sends what is being said until the turn has ended. */
    private void passOn(BlockingQueue<Object> heard, Message asked, EventWriter events) throws IOException {
        long deadline = System.nanoTime() + settings.replyTimeout().toNanos();
        while (endings.pending(asked.id()) && System.nanoTime() < deadline) {
            Object signal = poll(heard);
            if (signal == null) {
                events.heartbeat();
            }
            while (signal != null) {
                write(signal, asked, events);
                signal = heard.poll();
            }
        }
        for (Object rest = heard.poll(); rest != null; rest = heard.poll()) {
            write(rest, asked, events);
        }
    }

    private static void write(Object signal, Message asked, EventWriter events) throws IOException {
        if (signal instanceof AnswerDelta delta && delta.replyTo().equals(asked.id())) {
            events.send("delta", Map.of("text", delta.text()));
        }
    }

    private void end(VisitorId visitor, Message asked, EventWriter events) throws IOException {
        try {
            Optional<Message> reply = endings.await(asked, Duration.ofSeconds(1));
            if (reply.isPresent()) {
                events.send("reply", views.message(reply.get()));
            }
        } catch (ProblemException late) {
            events.send("error", Problem.of(late, "/api/v1/conversations/" + asked.conversation() + "/messages"));
        }
        Optional<Conversation> after = conversations.find(visitor, asked.conversation());
        if (after.isPresent()) {
            events.send(
                    "done",
                    new Done(after.get().status().wireName(), after.get().lastSeq()));
        }
    }

    private static @Nullable Object poll(BlockingQueue<Object> heard) {
        try {
            return heard.poll(HEARTBEAT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(ProblemType.UNAVAILABLE, "Shutting down", Duration.ofSeconds(2));
        }
    }
}
