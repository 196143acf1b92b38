package io.taopu.assistant.conversation.wire;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerView;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.OfficeCalendar;
import io.taopu.assistant.conversation.handoff.HandoffQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes what is sent to clients out of what is stored. Thread-safe. */
@Component
public class Views {

    private final HandoffQueue queue;
    private final OfficeCalendar calendar;
    private final JsonMapper json;

    Views(HandoffQueue queue, OfficeCalendar calendar, JsonMapper json) {
        this.queue = queue;
        this.calendar = calendar;
        this.json = json;
    }

    /** The conversation with its handoff as of now. */
    public ConversationView conversation(Conversation conversation) {
        return ConversationView.of(conversation, handoffOf(conversation));
    }

    /** The conversation's newest handoff as of now, or null. */
    public @Nullable HandoffView handoffOf(Conversation conversation) {
        return queue.latest(conversation.id())
                .map(handoff -> handoff(handoff, conversation.locale()))
                .orElse(null);
    }

    public HandoffView handoff(Handoff handoff, String locale) {
        return HandoffView.of(handoff, calendar.now(locale));
    }

    /** A message; the assistant's exactly as it was first sent. */
    public JsonNode message(Message message) {
        String stored = message.answerJson();
        return stored == null ? json.valueToTree(MessageView.of(message)) : json.readTree(stored);
    }

    /** The assistant's message that an answer becomes, as it is stored and sent. */
    public String answer(Answer answer, Message message, @Nullable HandoffView handoff) {
        AnswerView view = AnswerView.of(
                message.id(), message.conversation().value(), message.seq(), message.createdAt(), handoff, answer);
        ObjectNode node = json.valueToTree(view);
        node.put("replyTo", message.inReplyTo());
        return json.writeValueAsString(node);
    }
}
