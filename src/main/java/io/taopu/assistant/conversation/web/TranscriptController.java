package io.taopu.assistant.conversation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.transcript.Transcripts;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signed copies of conversations, and whether one is genuine. */
@RestController
@Tag(name = "Transcripts")
class TranscriptController {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Conversations conversations;
    private final Transcripts transcripts;
    private final JsonMapper json;

    TranscriptController(Conversations conversations, Transcripts transcripts, JsonMapper json) {
        this.conversations = conversations;
        this.transcripts = transcripts;
        this.json = json;
    }

    @GetMapping("/api/v1/conversations/{id}/transcript")
    @SecurityRequirement(name = "visitor")
    @Operation(summary = "A signed copy of a conversation", description = "As JSON, or with format=html as a page.")
    ResponseEntity<byte[]> get(
            @Parameter(hidden = true) @AuthenticationPrincipal VisitorId visitor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format) {
        Conversation conversation = conversations.get(visitor, new ConversationId(id));
        return switch (format == null ? "json" : format) {
            case "json" ->
                file(
                        conversation,
                        "json",
                        MediaType.APPLICATION_JSON,
                        json.writeValueAsBytes(transcripts.json(conversation)));
            case "html" ->
                file(
                        conversation,
                        "html",
                        new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                        transcripts.html(conversation).getBytes(StandardCharsets.UTF_8));
            default -> throw ProblemException.invalid("format", "value", "format must be json or html");
        };
    }

    @PostMapping(value = "/api/v1/transcripts/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whether a copy is genuine", description = "The copy itself is the body, as JSON or HTML.")
    Transcripts.Verification verify(@RequestBody JsonNode copy) {
        if (copy instanceof ObjectNode document) {
            return transcripts.verify(document);
        }
        throw ProblemException.invalid("body", "type", "The body must be a transcript");
    }

    @PostMapping(value = "/api/v1/transcripts/verify", consumes = MediaType.TEXT_HTML_VALUE)
    @Operation(hidden = true)
    Transcripts.Verification verifyPage(@RequestBody byte[] copy) {
        return transcripts.verify(new String(copy, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(
            Conversation conversation, String extension, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"transcript-" + conversation.id() + "." + extension + "\"")
                .header("Content-Security-Policy", PAGE_POLICY)
                .body(content);
    }
}
