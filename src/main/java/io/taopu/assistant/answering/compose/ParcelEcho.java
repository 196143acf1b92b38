package io.taopu.assistant.answering.compose;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a query's conditions back in words, so that the investor sees what was understood. */
final class ParcelEcho {

    private ParcelEcho() {}

    /** The conditions, or empty when there are none. */
    static Optional<String> of(ParcelQuery query, Language language) {
        if (query.conditions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(query.conditions().stream().map(c -> words(c, language)).collect(Collectors.joining(language == Language.EN ? ", " : "、")));
    }

    private static String words(Condition condition, Language language) {
        String label = ParcelFigures.label(condition.field(), language);
        return switch (condition) {
            case Condition.Range range -> label + " " + bounds(range, language);
            case Condition.OneOf oneOf ->
                label + (oneOf.negated() ? (language == Language.EN ? " not " : "不含") : (language == Language.EN ? ": " : "："))
                        + oneOf.values().stream().sorted().collect(Collectors.joining(language == Language.EN ? " / " : "或"));
        };
    }

    private static String bounds(Condition.Range range, Language language) {
        String unit = ParcelFigures.unit(range.field(), language);
        String space = language == Language.EN ? " " : "";
        if (range.min() != null && range.max() != null) {
            return range.min().compareTo(range.max()) == 0
                    ? Figures.with(range.min(), unit, language)
                    : Figures.plain(range.min()) + "–" + Figures.with(range.max(), unit, language);
        }
        if (range.min() != null) {
            return (range.minInclusive() ? "≥" : ">") + space + Figures.with(range.min(), unit, language);
        }
        return range.max() == null ? "" : (range.maxInclusive() ? "≤" : "<") + space + Figures.with(range.max(), unit, language);
    }
}
