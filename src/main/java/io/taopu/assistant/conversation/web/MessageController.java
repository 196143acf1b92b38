package io.taopu.assistant.conversation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationSettings;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.turn.TurnEndings;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.VisitorId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Speaking in a conversation and reading it. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages")
@Tag(name = "Messages")
@SecurityRequirement(name = "visitor")
class MessageController {

    private final Conversations conversations;
    private final TurnEndings endings;
    private final MessageStream stream;
    private final Views views;
    private final ConversationSettings settings;

    MessageController(
            Conversations conversations,
            TurnEndings endings,
            MessageStream stream,
            Views views,
            ConversationSettings settings) {
        this.conversations = conversations;
        this.endings = endings;
        this.stream = stream;
        this.views = views;
        this.settings = settings;
    }

    record Exchanged(JsonNode message, @Nullable JsonNode reply, String status) {}

    record Page(List<JsonNode> items, long lastSeq, boolean hasMore) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say something",
            description =
                    """
                    Answers with the stored message and the assistant's reply; `reply` is null while an officer owns \
                    the conversation. The same `clientMessageId` again gives the same result and stores nothing. With \
                    `Accept: text/event-stream` the events are message, delta, reply, done, or error.""")
    Exchanged send(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestBody SendRequest body) {
        ConversationId conversation = new ConversationId(id);
        Message message = conversations.send(visitor, conversation, body.read()).message();
        Message reply = endings.await(message, settings.replyTimeout()).orElse(null);
        Conversation after = conversations.get(visitor, conversation);
        return new Exchanged(
                views.message(message),
                reply == null ? null : views.message(reply),
                after.status().wireName());
    }

    @PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(hidden = true)
    void sendAndStream(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestBody SendRequest body,
            HttpServletResponse response)
            throws IOException {
        stream.run(visitor, new ConversationId(id), body.read(), response);
    }

    @GetMapping
    @Operation(summary = "Messages after a number, in order", description = "The way to recover what was missed.")
    Page list(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Paging.limit(limit);
        long from = Paging.after(after);
        Conversation conversation = conversations.get(visitor, new ConversationId(id));
        List<Message> found = conversations.messagesAfter(conversation.id(), from, size + 1);
        boolean more = found.size() > size;
        List<Message> page = more ? found.subList(0, size) : found;
        long last = Math.max(
                conversation.lastSeq(), found.isEmpty() ? 0 : found.getLast().seq());
        return new Page(page.stream().map(views::message).toList(), last, more);
    }
}
