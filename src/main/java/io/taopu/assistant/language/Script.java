package io.taopu.assistant.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Pattern;

/** Simplified and traditional Chinese script. Conversion goes word by word with OpenCC's dictionaries. */
public final class Script {

    private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}]{2,}");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,4}");

    private Script() {}

    public static String toSimplified(String text) {
        return hasHan(text) ? ZhConverterUtil.toSimple(text) : text;
    }

    public static String toTraditional(String text) {
        return hasHan(text) ? ZhConverterUtil.toTraditional(text) : text;
    }

    /** The text in the script or language wanted; only Chinese changes, and only its script. */
    public static String in(Language language, String text) {
        return language == Language.ZH_HANT ? toTraditional(text) : text;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Script::han);
    }

    static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /**
     * Language of a text: English when it has more Latin words (codes in capitals left out) than Chinese words, two
     * Han characters counting as one; else Chinese, traditional when simplifying changes a character;
     * {@code fallback} when it holds neither.
     */
    static Language detect(String text, Language fallback) {
        long han = text.codePoints().filter(Script::han).count();
        long latinWords = LATIN_WORD
                .matcher(text)
                .results()
                .filter(m -> !CODE.matcher(m.group()).matches())
                .count();
        if (han == 0 && latinWords == 0) {
            return fallback;
        }
        if (latinWords > (han + 1) / 2) {
            return Language.EN;
        }
        return toSimplified(text).equals(text) ? Language.ZH : Language.ZH_HANT;
    }
}
