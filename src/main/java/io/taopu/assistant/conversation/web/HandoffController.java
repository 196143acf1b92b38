package io.taopu.assistant.conversation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Handoff;
import io.taopu.assistant.conversation.Handoffs;
import io.taopu.assistant.conversation.wire.ConversationView;
import io.taopu.assistant.conversation.wire.HandoffView;
import io.taopu.assistant.conversation.wire.Views;
import io.taopu.assistant.identity.Contact;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.InputCheck;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for an officer, and leaving the queue again. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/handoff")
@Tag(name = "Handoff")
@SecurityRequirement(name = "visitor")
class HandoffController {

    private final Handoffs handoffs;
    private final Conversations conversations;
    private final Views views;

    HandoffController(Handoffs handoffs, Conversations conversations, Views views) {
        this.handoffs = handoffs;
        this.conversations = conversations;
        this.views = views;
    }

    record HandoffRequest(@Nullable String reason, @Nullable ContactInput contact) {}

    record ContactInput(
            @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable Boolean consent) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for an officer",
            description = "Asked again, the same handoff. Contact data is taken with `consent: true` only.")
    HandoffView open(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable HandoffRequest body) {
        HandoffRequest given = body == null ? new HandoffRequest(null, null) : body;
        ConversationId conversation = new ConversationId(id);
        Conversation before = conversations.get(visitor, conversation);
        Handoff handoff = handoffs.open(visitor, conversation, reason(given.reason()), contact(given.contact()));
        return views.handoff(handoff, before.locale());
    }

    @DeleteMapping
    @Operation(summary = "Leave the queue", description = "409 once an officer has the conversation.")
    ConversationView cancel(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor, @PathVariable String id) {
        return views.conversation(handoffs.cancel(visitor, new ConversationId(id)));
    }

    private static HandoffReason reason(@Nullable String given) {
        return given == null
                ? HandoffReason.REQUESTED
                : Arrays.stream(HandoffReason.values())
                        .filter(reason -> reason.wireName().equals(given))
                        .findFirst()
                        .orElse(HandoffReason.UNCLASSIFIED);
    }

    private static @Nullable Contact contact(@Nullable ContactInput given) {
        if (given == null) {
            return null;
        }
        if (!Boolean.TRUE.equals(given.consent())) {
            throw new ProblemException(ProblemType.CONSENT_REQUIRED, "Contact data is taken only with consent: true");
        }
        InputCheck check = new InputCheck();
        Contact contact = new Contact(
                check.optional("contact.name", given.name(), 200),
                check.optional("contact.phone", given.phone(), 60),
                check.optional("contact.email", given.email(), 300));
        check.done();
        return contact.empty() ? null : contact;
    }
}
