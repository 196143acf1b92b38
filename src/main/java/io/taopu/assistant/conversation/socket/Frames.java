package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.wire.HandoffView;
import io.taopu.assistant.conversation.wire.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The frames the server sends, as JSON. Thread-safe. */
@Component
class Frames {

    private final Views views;
    private final JsonMapper json;

    Frames(Views views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    String ready(Conversation conversation, @Nullable HandoffView handoff, long heartbeatSeconds) {
        ObjectNode frame = frame("ready")
                .put("conversationId", conversation.id().value())
                .put("seq", conversation.lastSeq())
                .put("status", conversation.status().wireName());
        frame.set("handoff", json.valueToTree(handoff));
        return frame.put("heartbeatSeconds", heartbeatSeconds).toString();
    }

    String ack(Message message) {
        return frame("ack")
                .put("clientMessageId", message.clientMessageId())
                .put("seq", message.seq())
                .put("messageId", message.id())
                .toString();
    }

    String message(Message message) {
        String stored = message.answerJson();
        String body = stored == null ? json.writeValueAsString(views.message(message)) : stored;
        return "{\"type\":\"message\",\"seq\":" + message.seq() + ",\"message\":" + body + "}";
    }

    String delta(String replyTo, String text) {
        return frame("delta").put("replyTo", replyTo).put("text", text).toString();
    }

    String discard(String replyTo) {
        return frame("discard").put("replyTo", replyTo).toString();
    }

    String typing(Message.Role role) {
        return frame("typing").put("role", role.wireName()).toString();
    }

    String status(Conversation conversation, @Nullable HandoffView handoff) {
        ObjectNode frame = frame("status").put("status", conversation.status().wireName());
        frame.set("handoff", json.valueToTree(handoff));
        return frame.toString();
    }

    String read(Message.Role role, long seq) {
        return frame("read").put("role", role.wireName()).put("seq", seq).toString();
    }

    String pong(long seq) {
        return frame("pong").put("seq", seq).toString();
    }

    String error(String code, String detail, @Nullable String clientMessageId) {
        ObjectNode frame = frame("error").put("code", code).put("detail", detail);
        return clientMessageId == null
                ? frame.toString()
                : frame.put("clientMessageId", clientMessageId).toString();
    }

    private ObjectNode frame(String type) {
        return json.createObjectNode().put("type", type);
    }
}
