package io.taopu.assistant.answering.compose;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Script;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The assistant's own words, in {@code messages_zh.properties} and {@code messages_en.properties}. */
public final class Phrases {

    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private static final Pattern ONE = Pattern.compile("(?<![\\d.,])1 plots\\b");
    private static final Pattern ONE_MATCHES = Pattern.compile("(?<![\\d.,])1 plot match\\b");

    private Phrases() {}

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase in the language, {@code {0}}, {@code {1}} … replaced by the arguments as they are. */
    public static String say(Language language, String key, @Nullable Object... arguments) {
        String phrase = (language == Language.EN ? EN : ZH).getString(key);
        for (int i = 0; i < arguments.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return language == Language.EN ? singular(phrase) : Script.in(language, phrase);
    }

    /** "1 plots match" as English has it. */
    private static String singular(String phrase) {
        return ONE_MATCHES.matcher(ONE.matcher(phrase).replaceAll("1 plot")).replaceAll("1 plot matches");
    }

    /** A list of phrases kept in one entry, separated by "|". */
    public static java.util.List<String> list(Language language, String key) {
        return java.util.List.of(say(language, key).split("\\|"));
    }
}
