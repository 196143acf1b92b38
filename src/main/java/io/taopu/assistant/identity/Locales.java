package io.taopu.assistant.identity;

import io.taopu.assistant.problem.InputCheck;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The interface languages served, and which of them a language tag means. */
public final class Locales {

    /** The language of a caller who names none. */
    public static final String DEFAULT = "zh";

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private Locales() {}

    /**
     * Reads an optional language tag.
     *
     * @return zh, zh-Hant or en; null when absent. Another language is reported to the check
     */
    public static @Nullable String read(InputCheck check, String field, @Nullable String tag) {
        if (tag == null) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            switch (locale.getLanguage()) {
                case "en" -> {
                    return "en";
                }
                case "zh" -> {
                    boolean traditional = locale.getScript().isEmpty()
                            ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                            : locale.getScript().equals("Hant");
                    return traditional ? "zh-Hant" : "zh";
                }
                default -> check.reject(field, "value", field + " must be zh, zh-Hant or en");
            }
        } catch (IllformedLocaleException e) {
            check.reject(field, "format", field + " must be zh, zh-Hant or en");
        }
        return null;
    }
}
