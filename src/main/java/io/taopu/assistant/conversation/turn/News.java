package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.MessageStored;
import io.taopu.assistant.live.Signals;
import io.taopu.assistant.live.WakeUps;
import org.springframework.stereotype.Component;

/** Tells whoever listens to a conversation, here and on other nodes, what has committed. Call after the commit. */
@Component
public class News {

    private final WakeUps wakeUps;
    private final Signals signals;

    News(WakeUps wakeUps, Signals signals) {
        this.wakeUps = wakeUps;
        this.signals = signals;
    }

    /** A message is there, and the conversation is otherwise as it was. */
    public void stored(Message message) {
        signals.send(message.conversation().topic(), new MessageStored(message));
        wakeUps.publish(message.conversation().topic(), message.seq());
    }

    /** The conversation has changed in more than that, for instance hands. */
    public void changed(ConversationId conversation) {
        wakeUps.publish(conversation.topic(), WakeUps.ANYTHING);
    }

    /** Something that is not kept. */
    void passing(ConversationId conversation, Object signal) {
        signals.send(conversation.topic(), signal);
    }
}
