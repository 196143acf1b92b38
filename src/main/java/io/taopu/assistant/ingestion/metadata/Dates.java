package io.taopu.assistant.ingestion.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as documents write them, in figures or characters, Chinese or English. */
final class Dates {

    private static final String HAN = "[〇○零一二三四五六七八九十]";
    private static final String MONTHS =
            "(January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";

    /** One day; anchor it inside other patterns as a group of its own. */
    static final String DAY = "(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|" + HAN + "{4}年" + HAN + "{1,3}月" + HAN
            + "{1,3}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
            + MONTHS.replace("(", "(?:")
            + ",?\\s+\\d{4}|" + MONTHS.replace("(", "(?:") + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})";

    private static final Pattern FIGURES =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern CHARACTERS =
            Pattern.compile("(" + HAN + "{4})年(" + HAN + "{1,3})月(" + HAN + "{1,3})日");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTHS + ",?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTH_NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Dates() {}

    /** First day in the text. */
    static Optional<LocalDate> first(String text) {
        return match(FIGURES, text)
                .flatMap(found -> day(number(found.group(1)), number(found.group(2)), number(found.group(3))))
                .or(() -> match(CHARACTERS, text)
                        .flatMap(found -> day(number(found.group(1)), number(found.group(2)), number(found.group(3)))))
                .or(() -> match(DAY_FIRST, text)
                        .flatMap(found -> day(number(found.group(3)), month(found.group(2)), number(found.group(1)))))
                .or(() -> match(MONTH_FIRST, text)
                        .flatMap(found -> day(number(found.group(3)), month(found.group(1)), number(found.group(2)))));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return MONTH_NAMES.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** Figures, or characters either digit by digit (二〇二六) or as a number up to ninety-nine (二十一). */
    static int number(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten >= 0) {
            int tens = ten == 0 ? 1 : digit(text.charAt(0));
            return tens * 10 + (ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0);
        }
        return text.chars().map(character -> digit((char) character)).reduce(0, (value, digit) -> value * 10 + digit);
    }

    private static int digit(char character) {
        return switch (character) {
            case '〇', '○', '零' -> 0;
            case '两' -> 2;
            default -> "〇一二三四五六七八九".indexOf(character);
        };
    }
}
