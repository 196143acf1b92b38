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
        return Optional.of(query.conditions().stream()
                .map(c -> words(c, language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、")));
    }

    private static String words(Condition condition, Language language) {
        String label = ParcelFigures.label(condition.field(), language);
        return switch (condition) {
            case Condition.Range range -> label + " " + range.asked();
            case Condition.OneOf oneOf ->
                label
                        + (oneOf.negated()
                                ? (language == Language.EN ? " not " : "不含")
                                : (language == Language.EN ? ": " : "："))
                        + oneOf.asked().replace("、", language == Language.EN ? " / " : "或");
        };
    }
}
