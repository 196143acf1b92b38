package io.taopu.assistant.conversation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.conversation.wire.ConversationView;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.Locales;
import io.taopu.assistant.identity.Visitor;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.identity.Visitors;
import io.taopu.assistant.problem.InputCheck;
import io.taopu.assistant.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A visitor's conversations. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
@SecurityRequirement(name = "visitor")
class ConversationController {

    private final Conversations conversations;
    private final Visitors visitors;
    private final Views views;

    ConversationController(Conversations conversations, Visitors visitors, Views views) {
        this.conversations = conversations;
        this.visitors = visitors;
        this.views = views;
    }

    record NewConversation(@Nullable String channel, @Nullable String locale, @Nullable ContextInput context) {}

    record Page(List<ConversationView> items, @Nullable String next) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a conversation")
    ConversationView open(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @RequestBody(required = false) @Nullable NewConversation body) {
        NewConversation given = body == null ? new NewConversation(null, null, null) : body;
        InputCheck check = new InputCheck();
        String channel = check.oneOf("channel", given.channel(), Channel.NAMES);
        String locale = Locales.read(check, "locale", given.locale());
        PageContext context = ContextInput.read(check, given.context());
        check.done();
        Visitor known = visitors.find(visitor).orElseThrow(() -> ProblemException.notFound("visitor"));
        return views.conversation(conversations.open(
                visitor,
                channel == null ? known.channel() : Channel.of(channel),
                locale == null ? known.locale() : locale,
                context));
    }

    @GetMapping
    @Operation(summary = "The caller's conversations, newest first")
    Page list(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Paging.limit(limit);
        Conversation after = cursor == null
                ? null
                : conversations
                        .find(visitor, new ConversationId(cursor))
                        .orElseThrow(() -> ProblemException.invalid("cursor", "value", "cursor is not one of ours"));
        List<Conversation> found = conversations.list(visitor, after, size + 1);
        boolean more = found.size() > size;
        List<Conversation> page = more ? found.subList(0, size) : found;
        return new Page(
                page.stream().map(views::conversation).toList(),
                more ? page.getLast().id().value() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One conversation")
    ConversationView get(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor, @PathVariable String id) {
        return views.conversation(conversations.get(visitor, new ConversationId(id)));
    }
}
