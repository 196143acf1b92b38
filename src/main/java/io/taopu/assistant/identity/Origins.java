package io.taopu.assistant.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Web origins whose pages may call: our own, and those that are configured. */
@Component
public class Origins {

    private final Set<String> allowed;

    Origins(@Value("${assistant.web.allowed.origins:}") List<String> allowed) {
        this.allowed = allowed.stream().map(Origins::normal).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a caller of this origin may call.
     *
     * @param origin the {@code Origin} header; absent means a native client, which may
     * @param host the {@code Host} header of the same request
     */
    public boolean allows(@Nullable String origin, @Nullable String host) {
        return origin == null || allowed.contains(normal(origin)) || isOwn(origin, host);
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            URI uri = new URI(origin);
            return host != null
                    && uri.getRawAuthority() != null
                    && Arrays.asList("http", "https").contains(uri.getScheme())
                    && uri.getRawAuthority().equalsIgnoreCase(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String normal(String origin) {
        String stripped = origin.strip().toLowerCase(Locale.ROOT);
        return stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
