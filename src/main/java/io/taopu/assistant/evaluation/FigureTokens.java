package io.taopu.assistant.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every number and code of a text as plain tokens, without any idea of what they mean: on purpose simpler than the gate in
 * {@code answering}, so that the two do not share their mistakes. Full dates and document numbers count as wholes, phones as
 * the digits they are made of.
 */
final class FigureTokens {

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,5}-?\\d+(?:[-–]\\d+)?(?![A-Za-z0-9.])");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d\\d)(?:\\s*年\\s*|[-./])(\\d{1,2})(?:(?:\\s*月\\s*|[-./])(\\d{1,2})(?!\\d)\\s*日?|\\s*月|(?![\\d.]))");
    private static final String MONTH_NAMES =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "(?:(\\d{1,2})\\s+)?\\b(" + MONTH_NAMES + ")\\s+(?:(\\d{1,2}),?\\s+)?((?:19|20)\\d\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[〔\\[(【]\\s*(\\d{4})\\s*[〕\\])】]\\s*(?:第|No\\.?)?\\s*(\\d{1,4})(?:\\s*号)?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(万亿|万|亿|千|百|million|billion|thousand)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> FACTORS = Map.of(
            "百", 100L,
            "千", 1_000L,
            "thousand", 1_000L,
            "万", 10_000L,
            "million", 1_000_000L,
            "亿", 100_000_000L,
            "billion", 1_000_000_000L,
            "万亿", 1_000_000_000_000L);
    /** A column or card whose unit, named once for all its numbers, is counted in ten thousands. */
    private static final Pattern UNIT_OF_TEN_THOUSAND = Pattern.compile("\"万|Wan\"|[(（]万");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private FigureTokens() {}

    /** What the text claims: token to the words it was read from. */
    static Map<String, String> claimedBy(String text) {
        var claims = new LinkedHashMap<String, String>();
        String rest = ComparableText.withPlainNumbers(text);
        rest = take(rest, DOCUMENT_NUMBER, m -> claims.put(documentNumber(m), m.group()));
        rest = take(rest, ENGLISH_DATE, m -> claims.put(englishDate(m), m.group()));
        rest = take(rest, DATE, m -> claims.put(date(m), m.group()));
        rest = take(rest, CODE, m -> claims.put(code(m.group()), m.group()));
        take(rest, NUMBER, m -> claims.put(number(m), m.group().strip()));
        return claims;
    }

    /** Whether one of the notations of a claimed token is among the tokens borne out. */
    static boolean borneOut(String claim, Set<String> tokens) {
        return Arrays.stream(claim.split("\\|")).anyMatch(tokens::contains);
    }

    /** What the text bears out: its tokens in every notation they may be repeated in. */
    static Set<String> borneOutBy(String text) {
        var tokens = new LinkedHashSet<String>();
        String plain = ComparableText.withPlainNumbers(text);
        take(plain, DOCUMENT_NUMBER, m -> tokens.add(documentNumber(m)));
        take(plain, ENGLISH_DATE, m -> addDate(englishDate(m), tokens));
        take(plain, DATE, m -> addDate(date(m), tokens));
        take(plain, CODE, m -> tokens.add(code(m.group())));
        boolean inTenThousands = UNIT_OF_TEN_THOUSAND.matcher(plain).find();
        for (String form : List.of(plain, SpelledNumbers.asDigits(plain))) {
            take(form, NUMBER, m -> addNumber(m, inTenThousands, tokens));
        }
        return tokens;
    }

    private static String take(String text, Pattern pattern, Consumer<MatchResult> found) {
        return pattern.matcher(text).replaceAll(match -> {
            found.accept(match);
            return " ; ";
        });
    }

    private static void addNumber(MatchResult number, boolean inTenThousands, Set<String> tokens) {
        tokens.add(key(new BigDecimal(number.group(1))));
        tokens.add(key(scaled(number)));
        if (inTenThousands) {
            tokens.add(inTenThousands(number));
        }
        if (number.group(2) != null) {
            tokens.add(key(scaled(number).divide(TEN_THOUSAND)));
        }
    }

    /** A day bears out its month too. */
    private static void addDate(String date, Set<String> tokens) {
        tokens.add(date);
        tokens.add(date.replaceFirst("^(D\\d{4}-\\d+)-\\d+$", "$1"));
    }

    private static String documentNumber(MatchResult match) {
        return "N" + match.group(1) + "-" + Integer.parseInt(match.group(2));
    }

    private static String date(MatchResult match) {
        return date(match.group(1), Integer.parseInt(match.group(2)), match.group(3));
    }

    private static String englishDate(MatchResult match) {
        int month = List.of(MONTH_NAMES.split("\\|")).indexOf(match.group(2).toLowerCase(Locale.ROOT)) + 1;
        return date(match.group(4), month, match.group(1) == null ? match.group(3) : match.group(1));
    }

    private static String date(String year, int month, @Nullable String day) {
        return "D" + year + "-" + month + (day == null ? "" : "-" + Integer.parseInt(day));
    }

    /** A number in ten thousands may also stand bare where the unit is named for the whole column. */
    private static String number(MatchResult number) {
        String key = key(scaled(number));
        return "万".equals(number.group(2)) ? key + "|" + inTenThousands(number) : key;
    }

    private static String inTenThousands(MatchResult number) {
        return "W" + key(new BigDecimal(number.group(1)));
    }

    private static String code(String written) {
        return written.toUpperCase(Locale.ROOT).replace('–', '-');
    }

    private static BigDecimal scaled(MatchResult number) {
        var value = new BigDecimal(number.group(1));
        String unit = number.group(2);
        return unit == null
                ? value
                : value.multiply(BigDecimal.valueOf(FACTORS.getOrDefault(unit.toLowerCase(Locale.ROOT), 1L)));
    }

    private static String key(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
