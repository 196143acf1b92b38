package io.taopu.assistant.conversation.web;

import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.problem.InputCheck;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a visitor says. */
record SendRequest(
        @Nullable String text,
        @Nullable String clientMessageId,
        @Nullable ContextInput context,
        @Nullable String asOf) {

    /** @throws io.taopu.assistant.problem.ProblemException 422 naming every field that is wrong */
    NewMessage read() {
        InputCheck check = new InputCheck();
        String said = check.text("text", text);
        String clientId = check.identifier("clientMessageId", clientMessageId);
        PageContext where = ContextInput.read(check, context);
        LocalDate day = check.day("asOf", asOf);
        check.done();
        return new NewMessage(said, clientId, where, day);
    }
}
