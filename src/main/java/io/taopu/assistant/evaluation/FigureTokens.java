package io.taopu.assistant.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every number and code of a text as plain tokens, without any idea of what they mean: on purpose simpler than the gate in
 * {@code answering}, so that the two do not share their mistakes. Dates, phones and document numbers are covered by the
 * digits they are made of.
 */
final class FigureTokens {

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,5}-?\\d+(?:[-–]\\d+)?(?![A-Za-z0-9.])");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百|million|billion|thousand)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> FACTORS = Map.of(
            "百", 100L,
            "千", 1_000L,
            "thousand", 1_000L,
            "万", 10_000L,
            "million", 1_000_000L,
            "亿", 100_000_000L,
            "billion", 1_000_000_000L,
            "万亿", 1_000_000_000_000L);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private FigureTokens() {}

    /** What the text claims: token to the words it was read from. */
    static Map<String, String> claimedBy(String text) {
        var claims = new LinkedHashMap<String, String>();
        String plain = ComparableText.withPlainNumbers(text);
        CODE.matcher(plain).results().forEach(m -> claims.put(code(m.group()), m.group()));
        Matcher number = NUMBER.matcher(CODE.matcher(plain).replaceAll(" "));
        while (number.find()) {
            claims.put(key(scaled(number)), number.group().strip());
        }
        return claims;
    }

    /** What the text bears out: its tokens in every notation they may be repeated in. */
    static Set<String> borneOutBy(String text) {
        var tokens = new LinkedHashSet<String>();
        String plain = ComparableText.withPlainNumbers(text);
        CODE.matcher(plain).results().forEach(m -> tokens.add(code(m.group())));
        for (String form : List.of(plain, SpelledNumbers.asDigits(plain))) {
            Matcher number = NUMBER.matcher(form);
            while (number.find()) {
                tokens.add(key(new BigDecimal(number.group(1))));
                tokens.add(key(scaled(number)));
                if (number.group(2) != null) {
                    tokens.add(key(scaled(number).divide(TEN_THOUSAND)));
                }
            }
        }
        return tokens;
    }

    private static String code(String written) {
        return written.toUpperCase(Locale.ROOT).replace('–', '-');
    }

    private static BigDecimal scaled(Matcher number) {
        var value = new BigDecimal(number.group(1));
        String unit = number.group(2);
        return unit == null ? value : value.multiply(BigDecimal.valueOf(FACTORS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1L)));
    }

    private static String key(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
