package io.taopu.assistant.parcel.web;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.SupplyPeriod;
import io.taopu.assistant.problem.InputCheck;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of plots; what is wrong goes to the check. */
final class ListInput {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_WORDS = 400;

    private final InputCheck check;

    ListInput(InputCheck check) {
        this.check = check;
    }

    ParcelFilter.Bounds bounds(String minField, @Nullable String min, String maxField, @Nullable String max) {
        return new ParcelFilter.Bounds(number(minField, min), number(maxField, max));
    }

    @Nullable
    String words(String field, @Nullable String value) {
        return check.optional(field, value, LONGEST_WORDS);
    }

    private @Nullable BigDecimal number(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            check.reject(field, "number", field + " must be a number that is not negative");
            return null;
        }
        return new BigDecimal(value);
    }

    int whole(String field, @Nullable String value, int absent, int least, int most) {
        if (value == null) {
            return absent;
        }
        int number = WHOLE.matcher(value).matches() ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            check.reject(field, "range", field + " must be a whole number from " + least + " to " + most);
            return absent;
        }
        return number;
    }

    /** Sort order; the register's own when absent. Plots with equal values keep the register's order. */
    Comparator<Parcel> order(@Nullable String sort) {
        if (sort == null) {
            return (one, two) -> 0;
        }
        var parts = sort.split(",", -1);
        var by = KEYS.get(parts[0]);
        boolean direction =
                parts.length == 1 || parts.length == 2 && (parts[1].equals("asc") || parts[1].equals("desc"));
        if (by == null || !direction) {
            check.reject("sort", "value", "sort must be a field of a plot, a comma, and asc or desc");
            return (one, two) -> 0;
        }
        boolean down = parts.length == 2 && parts[1].equals("desc");
        return (one, two) -> compare(by.apply(one), by.apply(two), down);
    }

    private static final Map<String, Function<Parcel, @Nullable Object>> KEYS = keys();

    private static Map<String, Function<Parcel, @Nullable Object>> keys() {
        Map<String, Function<Parcel, @Nullable Object>> keys = new LinkedHashMap<>();
        Arrays.stream(ParcelField.values()).forEach(field -> keys.put(field.key(), parcel -> value(field, parcel)));
        keys.put("code", parcel -> parcel.code().value());
        keys.put("name", Parcel::name);
        keys.put("landUseCode", Parcel::landUseCode);
        keys.put(
                "updatedAt",
                parcel -> parcel.updatedAt() == null ? null : parcel.updatedAt().toString());
        return Map.copyOf(keys);
    }

    private static @Nullable Object value(ParcelField field, Parcel parcel) {
        if (field == ParcelField.SUPPLY_PERIOD) {
            var written = parcel.supplyPeriod();
            return written == null ? null : SupplyPeriod.of(written).orElse(null);
        }
        return field.numeric() ? field.number(parcel) : field.text(parcel);
    }

    private static int compare(@Nullable Object one, @Nullable Object two, boolean down) {
        if (one == null || two == null) {
            return one == two ? 0 : one == null ? 1 : -1;
        }
        int order =
                switch (one) {
                    case BigDecimal number -> number.compareTo((BigDecimal) two);
                    case SupplyPeriod period -> period.compareTo((SupplyPeriod) two);
                    default -> one.toString().compareTo(two.toString());
                };
        return down ? -order : order;
    }
}
