package io.taopu.assistant.conversation.web;

import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.problem.InputCheck;
import org.jspecify.annotations.Nullable;

/** Where the visitor says to be. */
record ContextInput(@Nullable String page, @Nullable String parcelCode) {

    static PageContext read(InputCheck check, @Nullable ContextInput given) {
        return given == null
                ? PageContext.NONE
                : new PageContext(
                        check.optional("context.page", given.page(), 2_000),
                        check.optional("context.parcelCode", given.parcelCode(), 60));
    }
}
