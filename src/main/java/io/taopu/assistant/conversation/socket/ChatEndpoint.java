package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.live.Socket;
import io.taopu.assistant.live.SocketEndpoint;
import io.taopu.assistant.live.SocketTalk;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The endpoint of all visitors' sockets. */
@Component
class ChatEndpoint extends SocketEndpoint {

    private static final int TOO_MANY = 4429;

    private final ChatServices services;
    private final long heartbeatSeconds;
    private final Set<ChatTalk> talks = ConcurrentHashMap.newKeySet();

    ChatEndpoint(ChatServices services, ConversationSettings settings, Clock clock) {
        super(
                clock,
                settings.socket().helloWithin(),
                settings.socket().heartbeat(),
                settings.socket().sendWithin());
        this.services = services;
        this.heartbeatSeconds = settings.socket().heartbeat().toSeconds();
    }

    @Override
    protected @Nullable SocketTalk begin(Socket socket) {
        if (!services.limits().openSocket(socket.address())) {
            socket.close(TOO_MANY, "too many sockets");
            return null;
        }
        ChatTalk talk = new ChatTalk(services, socket, heartbeatSeconds) {
            @Override
            public void closed() {
                talks.remove(this);
                super.closed();
            }
        };
        talks.add(talk);
        return talk;
    }

    /** Closes an erased visitor's sockets as if the token had never been valid. */
    void expel(VisitorId visitor) {
        talks.stream().filter(talk -> talk.belongsTo(visitor)).forEach(ChatTalk::expel);
    }
}
