package io.taopu.assistant.ingestion.metadata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata of one document by key, from several origins; the stronger origin wins and is remembered. */
final class Values {

    private final Map<Origin, Map<String, Object>> byOrigin = new EnumMap<>(Origin.class);
    private final Map<String, Origin> used = new LinkedHashMap<>();

    void put(Origin origin, Map<String, ?> values) {
        var plain = new HashMap<String, Object>();
        values.forEach((key, value) -> plain.put(plain(key), value));
        byOrigin.put(origin, plain);
    }

    /** Single value as text; null when no origin states it. */
    @Nullable
    String text(String key) {
        var list = list(key);
        return list.isEmpty() ? null : String.join("; ", list);
    }

    /** Single value of that origin, or null. */
    @Nullable
    String text(Origin origin, String key) {
        Object value = byOrigin.getOrDefault(origin, Map.of()).get(plain(key));
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** Values of the strongest origin that states the key. */
    List<String> list(String key) {
        for (Origin origin : Origin.values()) {
            Object value = byOrigin.getOrDefault(origin, Map.of()).get(plain(key));
            var texts = texts(value);
            if (!texts.isEmpty()) {
                used.put(key, origin);
                return texts;
            }
        }
        return List.of();
    }

    boolean flag(String key) {
        String text = text(key);
        return text != null && text.toLowerCase(Locale.ROOT).matches("true|yes|on|1|是");
    }

    void assume(String key) {
        used.put(key, Origin.ASSUMED);
    }

    void found(String key, Origin origin) {
        used.put(key, origin);
    }

    @Nullable
    Origin origin(String key) {
        return used.get(key);
    }

    /** Each key used, as "key=ORIGIN". */
    List<String> origins() {
        return used.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static List<String> texts(@Nullable Object value) {
        var texts = new ArrayList<String>();
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> texts.addAll(texts(one)));
        } else if (value != null && !value.toString().isBlank()) {
            texts.add(value.toString().strip());
        }
        return texts;
    }

    private static String plain(String key) {
        return key.replaceAll("[\\s_.-]", "").toLowerCase(Locale.ROOT);
    }
}
