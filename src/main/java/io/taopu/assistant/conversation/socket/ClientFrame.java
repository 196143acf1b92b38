package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.problem.InputCheck;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A frame of a client, read field by field; nothing is coerced. */
record ClientFrame(JsonNode body) {

    /** A frame that is not what the protocol knows, as opposed to one that asks for what cannot be. */
    static final class Malformed extends ProblemException {

        private static final long serialVersionUID = 1L;

        Malformed(ProblemType type, String detail) {
            super(type, detail);
        }
    }

    static ClientFrame read(String text, JsonMapper json) {
        try {
            JsonNode body = json.readTree(text);
            if (body.isObject()) {
                return new ClientFrame(body);
            }
        } catch (JacksonException e) {
            // reported below, with whatever else is not an object
        }
        throw new Malformed(ProblemType.MALFORMED, "A frame is one JSON object");
    }

    String type() {
        JsonNode type = body.path("type");
        if (!type.isString()) {
            throw new Malformed(ProblemType.MALFORMED, "type is missing or not a text");
        }
        return type.asString();
    }

    /** An optional text. */
    @Nullable
    String optional(String field) {
        return text(body, field);
    }

    /** The client's name for its message, if it is a valid one. */
    @Nullable
    String validClientMessageId() {
        JsonNode id = body.path("clientMessageId");
        if (!id.isString()) {
            return null;
        }
        InputCheck check = new InputCheck();
        check.identifier("clientMessageId", id.asString());
        return check.clean() ? id.asString() : null;
    }

    /** A number that is not negative; the default when absent. */
    long seq(String field, @Nullable Long otherwise) {
        JsonNode seq = body.path(field);
        if (seq.isMissingNode() && otherwise != null) {
            return otherwise;
        }
        if (!seq.isIntegralNumber() || !seq.canConvertToLong() || seq.asLong() < 0) {
            throw ProblemException.invalid(field, "range", field + " must be a whole number, not negative");
        }
        return seq.asLong();
    }

    /** What a {@code send} frame says. */
    NewMessage message() {
        InputCheck check = new InputCheck();
        String text = optional("text");
        if (text != null && InputCheck.tooLong(text)) {
            throw new Malformed(ProblemType.INVALID, "text is longer than 8,192 bytes");
        }
        String said = check.text("text", text);
        String clientMessageId = check.identifier("clientMessageId", optional("clientMessageId"));
        if (clientMessageId == null) {
            check.reject("clientMessageId", "required", "clientMessageId is required");
        }
        var asOf = check.day("asOf", optional("asOf"));
        PageContext context = context(check);
        check.done();
        return new NewMessage(said, clientMessageId, context, asOf);
    }

    private PageContext context(InputCheck check) {
        JsonNode context = body.path("context");
        if (context.isMissingNode() || context.isNull()) {
            return PageContext.NONE;
        }
        if (!context.isObject()) {
            throw new Malformed(ProblemType.INVALID, "context has the wrong type");
        }
        return new PageContext(
                check.optional("context.page", text(context, "page"), 2_000),
                check.optional("context.parcelCode", text(context, "parcelCode"), 60));
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Malformed(ProblemType.INVALID, field + " has the wrong type");
        }
        return value.asString();
    }
}
