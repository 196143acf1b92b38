package io.taopu.assistant.conversation.wire;

import org.jspecify.annotations.Nullable;

/** A person whom a visitor sees by name. */
public record PersonView(String displayName) {

    static @Nullable PersonView of(@Nullable String displayName) {
        return displayName == null ? null : new PersonView(displayName);
    }
}
