package io.taopu.assistant.conversation.transcript;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.wire.Views;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes signed copies of conversations, with the AI label in text and metadata, and tells whether a copy is genuine. */
@Component
public class Transcripts {

    private static final int PAGE = 500;
    private static final String SEAL = "<!-- signature Ed25519 ";
    private static final Pattern SEALED =
            Pattern.compile("(.*\n)" + SEAL + "([A-Za-z0-9+/=]+) -->\\s*", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile(
            "<meta name=\"conversation-id\" content=\"([^\"]*)\">\\s*<meta name=\"last-seq\" content=\"(\\d+)\">");

    private final Conversations conversations;
    private final Views views;
    private final TranscriptKey key;
    private final JsonMapper json;
    private final Clock clock;

    Transcripts(Conversations conversations, Views views, TranscriptKey key, JsonMapper json, Clock clock) {
        this.conversations = conversations;
        this.views = views;
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    /** Whether a copy is genuine, and of what; the rest is null when it is not. */
    public record Verification(boolean valid, @Nullable String conversationId, @Nullable Long lastSeq) {

        static final Verification FORGED = new Verification(false, null, null);
    }

    /** A signed copy as JSON. */
    public JsonNode json(Conversation conversation) {
        List<Message> messages = messages(conversation);
        ObjectNode document = json.createObjectNode();
        document.put("conversationId", conversation.id().value());
        document.put("lastSeq", lastSeq(messages));
        document.put("exportedAt", clock.instant().toString());
        document.put("label", TranscriptPage.LABEL);
        document.set("aigc", json.valueToTree(AigcLabel.of(conversation.id().value())));
        document.set("conversation", json.valueToTree(views.conversation(conversation)));
        ArrayNode items = document.putArray("messages");
        messages.forEach(message -> items.add(views.message(message)));
        String value = key.sign(CanonicalJson.of(document));
        document.putObject("signature")
                .put("algorithm", "Ed25519")
                .put("publicKey", key.publicKey())
                .put("value", value);
        return document;
    }

    /** A signed copy as a page for people. */
    public String html(Conversation conversation) {
        List<Message> messages = messages(conversation);
        String page = TranscriptPage.of(conversation, lastSeq(messages), messages, clock);
        return page + SEAL + key.sign(page.getBytes(StandardCharsets.UTF_8)) + " -->\n";
    }

    /** Whether this JSON copy is as we signed it. */
    public Verification verify(ObjectNode copy) {
        JsonNode signature = copy.path("signature").path("value");
        ObjectNode signed = copy.deepCopy();
        signed.remove("signature");
        if (!signature.isString() || !key.verify(CanonicalJson.of(signed), signature.asString())) {
            return Verification.FORGED;
        }
        return new Verification(
                true,
                copy.path("conversationId").asString(),
                copy.path("lastSeq").asLong());
    }

    /** Whether this page is as we signed it. */
    public Verification verify(String page) {
        Matcher sealed = SEALED.matcher(page);
        if (!sealed.matches() || !key.verify(sealed.group(1).getBytes(StandardCharsets.UTF_8), sealed.group(2))) {
            return Verification.FORGED;
        }
        Matcher head = HEAD.matcher(page);
        return head.find() ? new Verification(true, head.group(1), Long.valueOf(head.group(2))) : Verification.FORGED;
    }

    private List<Message> messages(Conversation conversation) {
        List<Message> all = new ArrayList<>();
        List<Message> page;
        do {
            page = conversations.messagesAfter(conversation.id(), all.isEmpty() ? 0 : lastSeq(all), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private static long lastSeq(List<Message> messages) {
        return messages.isEmpty() ? 0 : messages.getLast().seq();
    }
}
