package io.taopu.assistant.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a visitor comes from; the lower-case name is the value in the API. */
public enum Channel {
    WEB,
    WECHAT,
    API;

    /** All values of the API. */
    public static final Set<String> NAMES =
            Arrays.stream(values()).map(Channel::wireName).collect(Collectors.toUnmodifiableSet());

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of a value of the API; the value must be one of {@link #NAMES}. */
    public static Channel of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
