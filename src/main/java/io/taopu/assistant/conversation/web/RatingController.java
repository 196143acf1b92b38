package io.taopu.assistant.conversation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Ratings;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.InputCheck;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What visitors think of an answer and of a conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "Feedback")
@SecurityRequirement(name = "visitor")
class RatingController {

    private static final Set<String> THUMBS = Set.of("up", "down");

    private final Ratings ratings;

    RatingController(Ratings ratings) {
        this.ratings = ratings;
    }

    record Feedback(@Nullable String rating, @Nullable String comment) {}

    record Rating(@Nullable Integer score, @Nullable String comment) {}

    @PostMapping("/messages/{messageId}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Rate one of the assistant's messages", description = "Rating it again replaces.")
    void feedback(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @PathVariable String messageId,
            @RequestBody Feedback body) {
        InputCheck check = new InputCheck();
        String rating = check.oneOf("rating", body.rating(), THUMBS);
        if (body.rating() == null) {
            check.reject("rating", "required", "rating is required");
        }
        String comment = check.optional("comment", body.comment(), InputCheck.MAX_TEXT_BYTES);
        check.done();
        ratings.rateAnswer(visitor, new ConversationId(id), messageId, "up".equals(rating), comment);
    }

    @PostMapping("/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Rate the conversation from 1 to 5", description = "Rating it again replaces.")
    void rating(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestBody Rating body) {
        InputCheck check = new InputCheck();
        int score = body.score() == null ? 0 : body.score();
        if (score < 1 || score > 5) {
            check.reject("score", "range", "score must be from 1 to 5");
        }
        String comment = check.optional("comment", body.comment(), InputCheck.MAX_TEXT_BYTES);
        check.done();
        ratings.rateConversation(visitor, new ConversationId(id), score, comment);
    }
}
