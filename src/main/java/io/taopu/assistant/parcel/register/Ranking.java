package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.SupplyPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts and limits. Equal values at the end of a single extreme are all kept: two plots can both be the tallest. */
final class Ranking {

    private Ranking() {}

    /** @param unknown receives plots left out because the value to rank by is unknown */
    static List<Parcel> apply(ParcelQuery query, List<Parcel> matched, List<Parcel> unknown) {
        var order = query.order();
        if (order == null) {
            return query.limit() == null
                    ? matched
                    : matched.stream().limit(query.limit()).toList();
        }
        var sorted = matched.stream().sorted(by(order)).toList();
        if (query.shape() == Shape.SUPERLATIVE) {
            sorted.stream().filter(parcel -> key(parcel, order.field()) == null).forEach(unknown::add);
            sorted = sorted.stream()
                    .filter(parcel -> key(parcel, order.field()) != null)
                    .toList();
        }
        return query.limit() == null ? sorted : limited(sorted, query.limit(), order.field());
    }

    private static List<Parcel> limited(List<Parcel> sorted, int limit, ParcelField field) {
        if (limit != 1 || sorted.size() < 2) {
            return sorted.stream().limit(limit).toList();
        }
        var best = key(sorted.getFirst(), field);
        return best == null
                ? List.of(sorted.getFirst())
                : sorted.stream()
                        .takeWhile(parcel -> {
                            var value = key(parcel, field);
                            return value != null && value.compareTo(best) == 0;
                        })
                        .toList();
    }

    private static Comparator<Parcel> by(ParcelQuery.Order order) {
        Comparator<BigDecimal> natural = Comparator.naturalOrder();
        return Comparator.comparing(
                (Parcel parcel) -> key(parcel, order.field()),
                Comparator.nullsLast(order.descending() ? natural.reversed() : natural));
    }

    /** The number to rank by; periods rank by their first quarter, then by their last. */
    static @Nullable BigDecimal key(Parcel parcel, ParcelField field) {
        if (field != ParcelField.SUPPLY_PERIOD) {
            return field.number(parcel);
        }
        var written = parcel.supplyPeriod();
        return written == null
                ? null
                : SupplyPeriod.of(written)
                        .map(period -> BigDecimal.valueOf(period.first() * 100_000L + period.last()))
                        .orElse(null);
    }
}
