package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.TextNormalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings a planned supply time into the form 2026Q4, 2027H1 or 2028. */
final class PeriodText {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("q([1-4])|([1-4])q|第?([一二三四1-4])季度?|(first|second|third|fourth|1st|2nd|3rd|4th) quarter");
    private static final Pattern HALF = Pattern.compile("h([12])|([12])h|(上|下)半年|(first|second) half");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d\\s*[-/.年]\\s*(1[0-2]|0?[1-9])(?!\\d)");
    private static final String HAN_DIGITS = "一二三四";

    private PeriodText() {}

    static Optional<String> read(String written) {
        var text = TextNormalizer.fold(written);
        var year = YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            return Optional.of(year.group(1) + "Q" + ordinal(quarter));
        }
        var half = HALF.matcher(text);
        if (half.find()) {
            return Optional.of(year.group(1) + "H" + ordinal(half));
        }
        var month = MONTH.matcher(text);
        if (month.find()) {
            return Optional.of(year.group(1) + "Q" + ((Integer.parseInt(month.group(1)) + 2) / 3));
        }
        if (text.matches(".*(?:年底|年末|year.?end|end of).*")) {
            return Optional.of(year.group(1) + "Q4");
        }
        return text.matches("\\D{0,6}20\\d\\d\\D{0,6}") ? Optional.of(year.group(1)) : Optional.empty();
    }

    private static int ordinal(java.util.regex.Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            var group = matcher.group(i);
            if (group != null) {
                return switch (group.charAt(0)) {
                    case '上' -> 1;
                    case '下' -> 2;
                    case 'f' -> group.startsWith("first") ? 1 : 4;
                    case 's' -> 2;
                    case 't' -> 3;
                    default -> HAN_DIGITS.contains(group) ? HAN_DIGITS.indexOf(group) + 1 : group.charAt(0) - '0';
                };
            }
        }
        throw new IllegalStateException("no ordinal in " + matcher.group());
    }
}
