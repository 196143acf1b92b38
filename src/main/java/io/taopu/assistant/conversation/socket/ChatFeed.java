package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.AnswerDelta;
import io.taopu.assistant.conversation.AnswerDiscarded;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.MessageStored;
import io.taopu.assistant.conversation.ReadMark;
import io.taopu.assistant.conversation.Typing;
import io.taopu.assistant.conversation.wire.HandoffView;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.live.CursorFeed;
import io.taopu.assistant.live.Outbox;
import io.taopu.assistant.live.Socket;
import io.taopu.assistant.live.Subscription;
import io.taopu.assistant.live.WakeUps;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one socket hears of its conversation: every stored message in order, and beside them what passes. All of it goes
 * out on one thread at a time, so that no piece of an answer comes after the answer itself.
 */
final class ChatFeed {

    private static final int GONE = 4404;

    private final ChatServices services;
    private final Socket socket;
    private final VisitorId visitor;
    private final ConversationId conversation;
    private final CursorFeed<Message> feed;
    private final Outbox outbox;
    private final Set<String> shown = new LinkedHashSet<>();
    private @Nullable String lastAnswered;
    private String announced;
    private long announcedEpoch;

    /**
     * @param known the conversation as the client has been told of it
     * @param after the last message the client has
     */
    ChatFeed(ChatServices services, Socket socket, VisitorId visitor, Conversation known, long after) {
        this.services = services;
        this.socket = socket;
        this.visitor = visitor;
        this.conversation = known.id();
        this.announcedEpoch = known.ownerEpoch();
        this.announced = state(known, services.views().handoffOf(known));
        this.feed = new CursorFeed<>(
                (seq, limit) -> services.conversations().messagesAfter(conversation, seq, limit),
                this::deliver,
                socket::open,
                after);
        this.outbox = new Outbox(ChatServices.THREADS, this::look, this::pass);
    }

    /** Begins to listen, then reads what there is: whatever comes in between is heard as well. */
    Subscription begin() {
        Subscription wakeUps = services.wakeUps().subscribe(conversation.topic(), outbox::wake);
        Subscription signals = services.signals().subscribe(conversation.topic(), this::hear);
        outbox.wake(WakeUps.ANYTHING);
        return () -> {
            wakeUps.close();
            signals.close();
        };
    }

    /** Looks again, in case a wake-up was lost. */
    void wake() {
        outbox.wake(WakeUps.ANYTHING);
    }

    private void hear(Object signal) {
        if (signal instanceof MessageStored stored) {
            outbox.signal(signal, stored.message().seq());
        } else {
            outbox.signal(signal);
        }
    }

    private void look(long upTo) {
        if (upTo <= feed.delivered()) {
            return;
        }
        feed.look();
        Optional<Conversation> now = services.conversations().find(visitor, conversation);
        if (now.isEmpty()) {
            socket.close(GONE, "conversation has gone");
            return;
        }
        if (now.get().ownerEpoch() != announcedEpoch) {
            announce(now.get());
        }
        if (now.get().status() != ConversationStatus.PENDING) {
            Set.copyOf(shown).forEach(this::discard);
        }
    }

    /** Whatever changes status or handoff also raises the epoch. */
    private void announce(Conversation now) {
        announcedEpoch = now.ownerEpoch();
        HandoffView handoff = services.views().handoffOf(now);
        String state = state(now, handoff);
        if (!state.equals(announced)) {
            announced = state;
            socket.send(services.frames().status(now, handoff));
        }
    }

    private long deliver(Message message) {
        String replyTo = message.inReplyTo();
        if (replyTo != null) {
            shown.remove(replyTo);
            lastAnswered = replyTo;
        }
        socket.send(services.frames().message(message));
        return message.seq();
    }

    private void pass(Object signal) {
        switch (signal) {
            case MessageStored stored -> feed.offer(stored.message().seq(), stored.message());
            case AnswerDelta delta -> show(delta);
            case AnswerDiscarded discarded -> discard(discarded.replyTo());
            case Typing typing
            when typing.role() != Message.Role.USER && !socket.congested() ->
                socket.send(services.frames().typing(typing.role()));
            case ReadMark read
            when read.origin() != socket -> socket.send(services.frames().read(read.role(), read.seq()));
            default -> {}
        }
    }

    /** A piece of an answer, unless the answer has been sent or the client lags behind. */
    private void show(AnswerDelta delta) {
        if (delta.replyTo().equals(lastAnswered) || socket.congested()) {
            return;
        }
        shown.add(delta.replyTo());
        socket.send(services.frames().delta(delta.replyTo(), delta.text()));
    }

    private void discard(String replyTo) {
        if (shown.remove(replyTo)) {
            socket.send(services.frames().discard(replyTo));
        }
    }

    private static String state(Conversation conversation, @Nullable HandoffView handoff) {
        String waiting = handoff == null ? "" : handoff.id() + handoff.status() + handoff.assignee();
        return conversation.status().wireName() + "|" + waiting;
    }
}
