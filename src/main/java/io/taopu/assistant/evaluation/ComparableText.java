package io.taopu.assistant.evaluation;

import io.taopu.assistant.language.Script;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which expected words and figures are compared with an answer. */
public final class ComparableText {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private static final Pattern AREA_UNIT = Pattern.compile("㎡|(?<![A-Za-z])k?m[2²](?![0-9A-Za-z])");

    private ComparableText() {}

    /** NFKC, simplified script, lower case, without spaces and thousands commas: the rule of the questions file. */
    public static String of(String text) {
        return SPACE.matcher(folded(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** As {@link #withPlainNumbers}, spelled-out numbers written as digits and set apart by spaces. */
    public static String withDigits(String text) {
        return SpelledNumbers.asDigits(withPlainNumbers(text));
    }

    /** Whether the text holds at least one of the alternatives, both in the compared form. */
    public static boolean holdsOneOf(String text, Iterable<String> alternatives) {
        String compared = of(text);
        for (String alternative : alternatives) {
            if (compared.contains(of(alternative))) {
                return true;
            }
        }
        return false;
    }

    /** The numbers as they can be read one by one: case and spaces stay, an area unit is spelled out, not a digit. */
    public static String withPlainNumbers(String text) {
        return folded(AREA_UNIT.matcher(text).replaceAll("平方米"));
    }

    private static String folded(String text) {
        String simplified = Script.toSimplified(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return THOUSANDS.matcher(simplified).replaceAll("");
    }
}
