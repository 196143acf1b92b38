package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts right the unit of an area asked for in the question before: "I said mu, not hectares". */
final class Corrections {

    private static final Pattern UNIT_NAMED =
            Pattern.compile("公顷|亩|平方米|平米|㎡|hectares?|\\bmu\\b|square met(?:re|er)s?|\\bsqm\\b");
    private static final Pattern DENIED = Pattern.compile("(?:不是|不要|非|\\bnot)\\s*(?:in )?$");

    private Corrections() {}

    /** The last query in the unit that the text says was meant; empty when it does not correct a unit. */
    static Optional<Draft> ofUnit(Markings markings, @Nullable ParcelQuery last) {
        if (last == null || !markings.wish("correction") || saysAnotherArea(markings, last)) {
            return Optional.empty();
        }
        var named = UNIT_NAMED.matcher(markings.text());
        while (named.find()) {
            if (!DENIED.matcher(markings.text().substring(0, named.start())).find()) {
                return inUnit(
                        last, Quantities.in("1" + named.group()).getFirst().unit());
            }
        }
        return Optional.empty();
    }

    /** Whether the text states an area whose number the last query does not hold. */
    private static boolean saysAnotherArea(Markings markings, ParcelQuery last) {
        var before = last.conditions().stream()
                .filter(Corrections::area)
                .map(condition -> ((Condition.Range) condition).asked())
                .flatMap(asked -> Quantities.in(asked).stream())
                .map(quantity -> quantity.value().stripTrailingZeros())
                .toList();
        return markings.all(Mark.Amount.class).stream()
                .map(Mark.Amount::quantity)
                .filter(quantity -> quantity.has(Unit.Dimension.AREA))
                .anyMatch(quantity -> !before.contains(quantity.value().stripTrailingZeros()));
    }

    /** The query with its area bounds as the same numbers in the unit; empty when it has none. */
    private static Optional<Draft> inUnit(ParcelQuery query, Unit unit) {
        if (query.conditions().stream().noneMatch(Corrections::area)) {
            return Optional.empty();
        }
        var conditions = query.conditions().stream()
                .map(condition ->
                        condition instanceof Condition.Range range && area(range) ? inUnit(range, unit) : condition)
                .toList();
        return Optional.of(new Draft(
                query.codes(),
                conditions,
                query.order(),
                query.limit(),
                query.shape() == ParcelQuery.Shape.SUPERLATIVE,
                query.fields(),
                query.aggregates(),
                query.groupBy()));
    }

    private static boolean area(Condition condition) {
        return condition instanceof Condition.Range && condition.field().siteArea();
    }

    private static Condition inUnit(Condition.Range range, Unit unit) {
        var said = Quantities.in(range.asked()).stream()
                .filter(quantity -> quantity.has(Unit.Dimension.AREA))
                .findFirst();
        var field = unit == Unit.MU ? ParcelField.SITE_AREA_MU : ParcelField.SITE_AREA_SQM;
        return said.<Condition>map(quantity -> new Condition.Range(
                        field,
                        bound(range.min(), range.field(), quantity.unit(), unit),
                        range.minInclusive(),
                        bound(range.max(), range.field(), quantity.unit(), unit),
                        range.maxInclusive(),
                        range.asked()
                                .replace(quantity.surface(), quantity.value().toPlainString() + name(unit, quantity))))
                .orElse(range);
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal bound, ParcelField field, Unit said, Unit meant) {
        if (bound == null) {
            return null;
        }
        var number = field == ParcelField.SITE_AREA_MU ? bound : said.fromBase(bound);
        return meant == Unit.MU ? number : meant.toBase(number);
    }

    /** The unit's name in the language in which the quantity was asked for. */
    private static String name(Unit unit, Quantity asked) {
        boolean english = asked.surface().chars().allMatch(c -> c < 128);
        return switch (unit) {
            case MU -> english ? " mu" : "亩";
            case HECTARE -> english ? " hectares" : "公顷";
            default -> english ? " sqm" : "平方米";
        };
    }
}
