package io.taopu.assistant.conversation;

import org.jspecify.annotations.Nullable;

/** Where the visitor is while asking: the page, and the plot it is about. */
public record PageContext(@Nullable String page, @Nullable String parcelCode) {

    public static final PageContext NONE = new PageContext(null, null);

    public boolean empty() {
        return page == null && parcelCode == null;
    }
}
