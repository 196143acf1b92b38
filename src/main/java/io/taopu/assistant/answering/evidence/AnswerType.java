package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.language.Unit.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text holds the kind of value a question asks for: an amount, a term, a telephone number and so on. */
final class AnswerType {

    private static final Pattern PLACE =
            Pattern.compile("\\d+\\s*号|[路街道弄楼]|\\b(?:road|street|lane|floor|avenue)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private static final Map<String, Predicate<String>> HOLDS = Map.ofEntries(
            Map.entry("money", text -> amount(text, Dimension.MONEY_CNY, Dimension.MONEY_USD, Dimension.PERCENT)),
            Map.entry("price", text -> amount(text, Dimension.MONEY_CNY, Dimension.MONEY_USD)),
            Map.entry("percent", text -> amount(text, Dimension.PERCENT)),
            Map.entry("minutes", text -> amount(text, Dimension.MINUTES)),
            Map.entry("kilometres", text -> amount(text, Dimension.LENGTH)),
            Map.entry(
                    "years",
                    text -> amount(text, Dimension.MONTHS, Dimension.DAYS, Dimension.WORKING_DAYS) || date(text)),
            Map.entry("days", text -> amount(text, Dimension.DAYS, Dimension.WORKING_DAYS)),
            Map.entry("multiple", text -> amount(text, Dimension.TIMES)),
            Map.entry("score", text -> amount(text, Dimension.POINTS)),
            Map.entry("size", text -> amount(text, Dimension.AREA)),
            Map.entry(
                    "phone",
                    text -> Facts.inStored(text).stream().anyMatch(f -> f instanceof Fact.Phone)
                            || text.contains("12367")
                            || text.contains("962288")
                            || text.contains("12345")),
            Map.entry("address", text -> PLACE.matcher(text).find()),
            Map.entry("postcode", text -> POSTCODE.matcher(text).find()),
            Map.entry("date", AnswerType::date),
            Map.entry("document-number", text -> Facts.inStored(text).stream()
                    .anyMatch(f -> f instanceof Fact.DocumentNumber)));

    private AnswerType() {}

    /** Share of the kinds asked for that the text holds; 1 when nothing particular is asked for. */
    static double fit(Set<String> asks, String text) {
        List<String> kinds = asks.stream().filter(HOLDS::containsKey).toList();
        long held = kinds.stream()
                .filter(ask -> HOLDS.getOrDefault(ask, other -> false).test(text))
                .count();
        return kinds.isEmpty() ? 1 : (double) held / kinds.size();
    }

    /** The kinds asked for that the text does not hold. */
    static Set<String> missing(Set<String> asks, String text) {
        return asks.stream()
                .filter(HOLDS::containsKey)
                .filter(ask -> fit(Set.of(ask), text) == 0)
                .collect(Collectors.toSet());
    }

    /** The kinds asked for that only a figure answers and without which there is no answer. */
    static boolean strict(Set<String> asks) {
        return asks.stream()
                .anyMatch(
                        Set.of(
                                "money",
                                "price",
                                "minutes",
                                "kilometres",
                                "percent",
                                "days",
                                "score",
                                "multiple",
                                "phone")::contains);
    }

    private static boolean amount(String text, Dimension... dimensions) {
        return Facts.inStored(text).stream()
                .anyMatch(f -> f instanceof Fact.Amount a && Set.of(dimensions).contains(a.dimension()));
    }

    private static boolean date(String text) {
        return Facts.inStored(text).stream().anyMatch(f -> f instanceof Fact.Day);
    }
}
