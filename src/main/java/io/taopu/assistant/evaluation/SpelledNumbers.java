package io.taopu.assistant.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes spelled-out numbers and month names as digits, plainly: enough to find a figure again, not to understand it. */
final class SpelledNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern CHINESE = Pattern.compile("[零〇一二两三四五六七八九十百千]+");
    private static final List<String> ENGLISH = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
                    .split(" "));
    private static final List<String> MONTHS =
            List.of("january february march april may june july august september october november december".split(" "));
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private SpelledNumbers() {}

    static String asDigits(String text) {
        String chinese = CHINESE.matcher(text).replaceAll(match -> " " + value(match.group()) + " ");
        return WORD.matcher(chinese).replaceAll(match -> english(match.group()));
    }

    private static String english(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (ENGLISH.contains(lower)) {
            return String.valueOf(ENGLISH.indexOf(lower));
        }
        return MONTHS.contains(lower) ? String.valueOf(MONTHS.indexOf(lower) + 1) : word;
    }

    private static String value(String numeral) {
        String plain = numeral.replace('两', '二').replace('〇', '零');
        if (plain.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            var digits = new StringBuilder();
            plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        long total = 0;
        long digit = 0;
        for (char c : plain.toCharArray()) {
            int at = DIGITS.indexOf(c);
            if (at >= 0) {
                digit = at;
            } else {
                total += Math.max(digit, 1) * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                digit = 0;
            }
        }
        return String.valueOf(total + digit);
    }
}
