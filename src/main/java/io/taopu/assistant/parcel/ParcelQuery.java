package io.taopu.assistant.parcel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about the register in a form that can be evaluated exactly. Everything a question asked for is here;
 * nothing is left to a later guess.
 *
 * @param codes plots named or resolved from a follow-up, in the order asked; empty for "any plot"
 * @param conditions all must hold; a plot whose value is unknown does not match and is reported as unknown
 * @param order sort, or null for the sheet's order
 * @param limit at most so many rows ("the largest three"), or null
 * @param fields columns asked for, in order; empty lets the composer choose
 * @param aggregates what to compute over the matched rows
 * @param groupBy field to group counts and totals by, or null
 * @param shape what kind of answer was asked for
 */
public record ParcelQuery(
        List<ParcelCode> codes,
        List<Condition> conditions,
        @Nullable Order order,
        @Nullable Integer limit,
        List<ParcelField> fields,
        List<Aggregate> aggregates,
        @Nullable ParcelField groupBy,
        Shape shape) {

    public ParcelQuery {
        codes = List.copyOf(codes);
        conditions = List.copyOf(conditions);
        fields = List.copyOf(fields);
        aggregates = List.copyOf(aggregates);
    }

    /** Whether it names plots, restricts, ranks or computes; else it is a bare list of all plots. */
    public boolean structured() {
        return !codes.isEmpty() || !conditions.isEmpty() || order != null || !aggregates.isEmpty();
    }

    /** What was asked for: one plot's field(s), a list, a side-by-side comparison, an extreme, a number. */
    public enum Shape {
        FIELD,
        LIST,
        COMPARISON,
        SUPERLATIVE,
        COUNT,
        AGGREGATE
    }

    /** One restriction on one field. */
    public sealed interface Condition {
        ParcelField field();

        /** The value with its unit as asked, for the echo. */
        String asked();

        /** Number within bounds; a null bound is open. {@code asked} repeats the value and unit as asked, for the echo. */
        record Range(
                ParcelField field,
                @Nullable BigDecimal min,
                boolean minInclusive,
                @Nullable BigDecimal max,
                boolean maxInclusive,
                String asked)
                implements Condition {}

        /** Text field equals or contains one of the values (canonical words of the register); negated excludes them. */
        record OneOf(ParcelField field, Set<String> values, boolean negated, String asked) implements Condition {
            public OneOf {
                values = Set.copyOf(values);
            }
        }
    }

    /** Sort order; unknown values come last in both directions. */
    public record Order(ParcelField field, boolean descending) {}

    /** A figure computed over the matched rows. */
    public record Aggregate(Function function, ParcelField field) {
        public enum Function {
            COUNT,
            SUM,
            AVERAGE,
            MIN,
            MAX,
            /** Between the larger and the smaller of two plots. */
            DIFFERENCE
        }
    }
}
