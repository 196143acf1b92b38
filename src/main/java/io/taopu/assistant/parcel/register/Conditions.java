package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.SupplyPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a plot meets a condition: yes, no, or not known. */
final class Conditions {

    enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN
    }

    private Conditions() {}

    /** The verdict over all conditions: one that is not met decides, then one that is unknown. */
    static Verdict check(Parcel parcel, List<Condition> conditions) {
        var verdicts =
                conditions.stream().map(condition -> check(parcel, condition)).toList();
        if (verdicts.contains(Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.MET;
    }

    private static Verdict check(Parcel parcel, Condition condition) {
        return switch (condition) {
            case Condition.Range range when range.field() == ParcelField.SUPPLY_PERIOD -> period(parcel, range);
            case Condition.Range range -> number(range.field().number(parcel), range);
            case Condition.OneOf oneOf -> words(parcel, oneOf);
        };
    }

    private static Verdict number(@org.jspecify.annotations.Nullable BigDecimal value, Condition.Range range) {
        if (value == null) {
            return Verdict.UNKNOWN;
        }
        return within(value, range) ? Verdict.MET : Verdict.NOT_MET;
    }

    private static boolean within(BigDecimal value, Condition.Range range) {
        var min = range.min();
        var max = range.max();
        boolean above = min == null || (range.minInclusive() ? value.compareTo(min) >= 0 : value.compareTo(min) > 0);
        boolean below = max == null || (range.maxInclusive() ? value.compareTo(max) <= 0 : value.compareTo(max) < 0);
        return above && below;
    }

    /** A period that reaches into the one asked for, but also beyond it, cannot be decided. */
    private static Verdict period(Parcel parcel, Condition.Range range) {
        var written = parcel.supplyPeriod();
        var period = written == null ? null : SupplyPeriod.of(written).orElse(null);
        if (period == null) {
            return Verdict.UNKNOWN;
        }
        boolean first = within(BigDecimal.valueOf(period.first()), range);
        boolean last = within(BigDecimal.valueOf(period.last()), range);
        if (first && last) {
            return Verdict.MET;
        }
        var asked = new SupplyPeriod(
                range.min() == null ? 0 : range.min().intValue(),
                range.max() == null ? Integer.MAX_VALUE : range.max().intValue());
        return period.overlaps(asked) && (first || last || asked.within(period)) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    private static Verdict words(Parcel parcel, Condition.OneOf oneOf) {
        var values = values(parcel, oneOf.field());
        if (values.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        boolean found = values.stream().anyMatch(oneOf.values()::contains);
        return found != oneOf.negated() ? Verdict.MET : Verdict.NOT_MET;
    }

    /** Every word by which the plot's field may be named. */
    static Set<String> values(Parcel parcel, ParcelField field) {
        Stream<@org.jspecify.annotations.Nullable String> words =
                switch (field) {
                    case INDUSTRIES -> parcel.industries().stream();
                    case LAND_USE -> Stream.of(parcel.landUseCode(), parcel.landUse());
                    case METRO_STATION ->
                        parcel.metro().stream().flatMap(metro -> Stream.of(metro.station(), metro.line()));
                    case UTILITIES -> parcel.utilitiesClass().stream();
                    case REMARKS -> parcel.surroundings().stream();
                    default -> Stream.of(field.text(parcel));
                };
        return words.filter(Objects::nonNull).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
