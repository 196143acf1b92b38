package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a field by which plots are grouped; a plot with several industries stands in several groups. */
final class Grouping {

    /** A group's value: the key that conditions name, and the words to show (empty when unknown). */
    record Value(String key, String label) {}

    private Grouping() {}

    static List<Value> values(Parcel parcel, ParcelField field) {
        if (field == ParcelField.INDUSTRIES && !parcel.industries().isEmpty()) {
            return parcel.industries().stream()
                    .map(industry -> new Value(industry, industry))
                    .toList();
        }
        var text = field.text(parcel);
        if (text == null) {
            return List.of(new Value("", ""));
        }
        var code = parcel.landUseCode();
        return List.of(new Value(field == ParcelField.LAND_USE && code != null ? code : text, text));
    }

    /** The values asked for by name; empty when every value counts. */
    static Set<String> wanted(ParcelQuery query, ParcelField field) {
        return query.conditions().stream()
                .filter(condition -> condition.field() == field)
                .filter(Condition.OneOf.class::isInstance)
                .map(Condition.OneOf.class::cast)
                .filter(oneOf -> !oneOf.negated())
                .flatMap(oneOf -> oneOf.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
