package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.conversation.ReadMark;
import io.taopu.assistant.conversation.Typing;
import io.taopu.assistant.identity.RateLimits;
import io.taopu.assistant.identity.Visitor;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.live.Socket;
import io.taopu.assistant.live.SocketTalk;
import io.taopu.assistant.live.Subscription;
import io.taopu.assistant.problem.DatabaseAway;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visitor's socket: greets, then takes frames in order. */
class ChatTalk implements SocketTalk {

    private static final Logger LOG = LoggerFactory.getLogger(ChatTalk.class);
    private static final int MALFORMED = 4400;
    private static final int BAD_TOKEN = 4401;
    private static final int NO_CONVERSATION = 4404;
    private static final int TRY_AGAIN = 1013;
    private static final int TOO_MANY = 4429;
    private static final int MALFORMED_IN_A_ROW = 3;
    private static final int TOO_MANY_IN_A_ROW = 20;

    private final ChatServices services;
    private final Socket socket;
    private final long heartbeatSeconds;
    private final RateLimits.FrameRate rate;
    private volatile @Nullable Joined joined;
    private int malformed;
    private int tooMany;

    ChatTalk(ChatServices services, Socket socket, long heartbeatSeconds) {
        this.services = services;
        this.socket = socket;
        this.heartbeatSeconds = heartbeatSeconds;
        this.rate = services.limits().frames();
    }

    /** The conversation a greeted client is in. */
    private record Joined(VisitorId visitor, ConversationId conversation, ChatFeed feed, Subscription subscription) {}

    @Override
    public void text(String frame) {
        if (!rate.take()) {
            refuseTooMany();
            return;
        }
        tooMany = 0;
        ClientFrame read = null;
        try {
            read = ClientFrame.read(frame, services.json());
            handle(read);
            malformed = 0;
        } catch (ClientFrame.Malformed e) {
            refuseMalformed(e, read);
        } catch (ProblemException e) {
            malformed = 0;
            refuse(e, read);
        } catch (RuntimeException e) {
            if (DatabaseAway.caused(e)) {
                refuseForNow(read);
                return;
            }
            LOG.error("event=frame_failed", e);
            refuse(new ProblemException(ProblemType.INTERNAL, "Something went wrong on our side"), read);
        }
    }

    @Override
    public void binary() {
        refuseMalformed(new ClientFrame.Malformed(ProblemType.MALFORMED, "Binary frames are not understood"), null);
    }

    @Override
    public boolean greeted() {
        return joined != null;
    }

    @Override
    public void closed() {
        Joined there = joined;
        if (there != null) {
            there.subscription().close();
        }
        services.limits().closeSocket(socket.address());
    }

    /** Whose socket it is, once greeted. */
    boolean belongsTo(VisitorId visitor) {
        Joined there = joined;
        return there != null && there.visitor().equals(visitor);
    }

    void expel() {
        socket.close(BAD_TOKEN, "erased");
    }

    private void handle(ClientFrame frame) {
        String type = frame.type();
        Joined there = joined;
        if (type.equals("hello")) {
            hello(frame);
        } else if (there == null) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The first frame is hello");
        } else {
            switch (type) {
                case "send" -> send(frame, there);
                case "read" -> read(frame, there);
                case "typing" -> services.signals().send(there.conversation().topic(), new Typing(Message.Role.USER));
                case "ping" -> ping(there);
                default -> throw new ClientFrame.Malformed(ProblemType.MALFORMED, "Unknown type of frame");
            }
        }
    }

    private void hello(ClientFrame frame) {
        if (joined != null) {
            throw new ProblemException(ProblemType.WRONG_STATE, "This socket has greeted already");
        }
        String token = frame.optional("token");
        String wanted = frame.optional("conversationId");
        long after = frame.seq("after", 0L);
        Optional<VisitorId> visitor =
                token == null ? Optional.empty() : services.visitors().authenticate(token);
        if (visitor.isEmpty()) {
            socket.send(services.frames().error("unauthenticated", "The token is not valid", null));
            socket.close(BAD_TOKEN, "token");
            return;
        }
        Optional<Conversation> found = conversation(visitor.get(), wanted);
        if (found.isEmpty()) {
            socket.send(services.frames().error("not-found", "conversation not found", null));
            socket.close(NO_CONVERSATION, "conversation");
            return;
        }
        join(visitor.get(), found.get(), Math.min(after, found.get().lastSeq()));
    }

    private void join(VisitorId visitor, Conversation conversation, long after) {
        socket.send(services.frames().ready(conversation, services.views().handoffOf(conversation), heartbeatSeconds));
        ChatFeed feed = new ChatFeed(services, socket, visitor, conversation, after);
        joined = new Joined(visitor, conversation.id(), feed, feed.begin());
    }

    private Optional<Conversation> conversation(VisitorId visitor, @Nullable String wanted) {
        Conversations conversations = services.conversations();
        if (wanted != null) {
            return conversations.find(visitor, new ConversationId(wanted));
        }
        return conversations.latestUnresolved(visitor).or(() -> services.visitors()
                .find(visitor)
                .map((Visitor known) ->
                        conversations.open(visitor, known.channel(), known.locale(), PageContext.NONE)));
    }

    private void send(ClientFrame frame, Joined there) {
        Message message = services.conversations()
                .send(there.visitor(), there.conversation(), frame.message())
                .message();
        socket.send(services.frames().ack(message));
    }

    private void read(ClientFrame frame, Joined there) {
        long seq = Math.min(frame.seq("seq", null), newest(there));
        services.conversations().markRead(there.conversation(), seq);
        services.signals().send(there.conversation().topic(), new ReadMark(Message.Role.USER, seq, socket));
    }

    private void ping(Joined there) {
        socket.send(services.frames().pong(newest(there)));
        there.feed().wake();
    }

    private long newest(Joined there) {
        return services.conversations()
                .get(there.visitor(), there.conversation())
                .lastSeq();
    }

    private void refuse(ProblemException problem, @Nullable ClientFrame frame) {
        socket.send(services.frames()
                .error(
                        problem.type().code(),
                        String.valueOf(problem.getMessage()),
                        frame == null ? null : frame.validClientMessageId()));
    }

    /** Whoever could not be greeted comes back; whoever could keeps the socket and sends again. */
    private void refuseForNow(@Nullable ClientFrame frame) {
        refuse(DatabaseAway.problem(), frame);
        if (joined == null) {
            socket.close(TRY_AGAIN, "try again");
        }
    }

    private void refuseMalformed(ClientFrame.Malformed problem, @Nullable ClientFrame frame) {
        refuse(problem, frame);
        malformed++;
        if (malformed >= MALFORMED_IN_A_ROW) {
            socket.close(MALFORMED, "malformed");
        }
    }

    private void refuseTooMany() {
        socket.send(services.frames().error("too-many-requests", "Too many frames", null));
        tooMany++;
        if (tooMany >= TOO_MANY_IN_A_ROW) {
            socket.close(TOO_MANY, "too many");
        }
    }
}
