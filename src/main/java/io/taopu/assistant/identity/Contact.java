package io.taopu.assistant.identity;

import org.jspecify.annotations.Nullable;

/** How an officer can reach a visitor; given with consent only, stored encrypted. */
public record Contact(@Nullable String name, @Nullable String phone, @Nullable String email) {

    /** Whether nothing has been given. */
    public boolean empty() {
        return name == null && phone == null && email == null;
    }

    @Override
    public String toString() {
        return "Contact[withheld]";
    }
}
