package io.taopu.assistant.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.regex.Pattern;

/** Simplified and traditional Chinese script. Conversion goes word by word with OpenCC's dictionaries. */
public final class Script {

    private static final Pattern LATIN_WORD = Pattern.compile("[\\p{IsLatin}]{2,}");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,4}");

    /** Characters that simplifying leaves alone by themselves and changes in some words. */
    private static final String CHANGED_IN_SOME_WORDS = "乾瞭藉覆沈牴衹";

    private static final byte CHANGES = 1;
    private static final byte STAYS = 2;

    /** What is known of each character; 0 where nothing is yet. */
    private static final byte[] SIMPLIFYING = new byte[Character.MAX_VALUE + 1];

    private Script() {}

    public static String toSimplified(String text) {
        return text.chars().anyMatch(c -> mayChange((char) c)) ? ZhConverterUtil.toSimple(text) : text;
    }

    /** Whether simplifying may change a text that holds the character. */
    private static boolean mayChange(char character) {
        byte known = SIMPLIFYING[character];
        if (known == 0) {
            String text = String.valueOf(character);
            boolean changes = Character.isSurrogate(character)
                    || CHANGED_IN_SOME_WORDS.indexOf(character) >= 0
                    || han(character) && !ZhConverterUtil.toSimple(text).equals(text);
            known = changes ? CHANGES : STAYS;
            SIMPLIFYING[character] = known;
        }
        return known == CHANGES;
    }

    public static String toTraditional(String text) {
        return hasHan(text) ? ZhConverterUtil.toTraditional(text) : text;
    }

    /** The text in the script or language wanted; only Chinese changes, and only its script. */
    public static String in(Language language, String text) {
        return language == Language.ZH_HANT ? toTraditional(text) : text;
    }

    /** Whether the text holds a Chinese character. */
    public static boolean hasHan(String text) {
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
