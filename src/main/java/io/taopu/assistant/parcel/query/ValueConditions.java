package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads named values and times as conditions: land uses, industries, states, stations, supply; with "not" and "except". */
final class ValueConditions {

    private static final Pattern LIST_GLUE =
            Pattern.compile("\\s*(?:[、,/&和或与及跟同(（]|and|or|以及|或者|还有|的|,\\s*(?:and|or))*\\s*");

    private record Run(List<Mark.Value> values, boolean negated) {}

    private final Markings markings;

    ValueConditions(Markings markings) {
        this.markings = markings;
    }

    List<Condition> read() {
        var conditions = new ArrayList<Condition>();
        Map<ParcelField, Set<Mark.Value>> wanted = new LinkedHashMap<>();
        for (var run : runs()) {
            var field = run.values().getFirst().field();
            if (run.negated()) {
                conditions.add(oneOf(field, run.values(), true));
            } else if (field == ParcelField.INDUSTRIES && markings.wish("both")) {
                run.values().forEach(value -> conditions.add(oneOf(field, List.of(value), false)));
            } else {
                wanted.computeIfAbsent(field, f -> new LinkedHashSet<>()).addAll(run.values());
            }
        }
        wanted.forEach((field, values) -> conditions.add(oneOf(field, List.copyOf(values), false)));
        period().ifPresent(conditions::add);
        conditions.forEach(condition -> claimField(condition.field()));
        return conditions;
    }

    private void claimField(ParcelField field) {
        markings.all(Mark.Field.class).stream()
                .filter(mark -> mark.field() == field)
                .forEach(markings::claim);
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        List<Mark.Value> current = new ArrayList<>();
        for (var value : markings.all(Mark.Value.class)) {
            if (!current.isEmpty() && !continues(current.getLast(), value)) {
                runs.add(run(current));
                current = new ArrayList<>();
            }
            current.add(value);
        }
        if (!current.isEmpty()) {
            runs.add(run(current));
        }
        return runs;
    }

    private boolean continues(Mark.Value one, Mark.Value two) {
        return one.field() == two.field()
                && LIST_GLUE
                        .matcher(markings.text().substring(one.end(), two.start()))
                        .matches();
    }

    private Run run(List<Mark.Value> values) {
        var before = markings.beforeFields(
                values.getFirst(),
                term -> term.kind() == Kind.NEGATION && term.id().equals("before"));
        var after = markings.after(
                values.getLast(),
                Mark.Term.class,
                term -> term.kind() == Kind.NEGATION
                        && (term.id().equals("after") || term.surface().equals("不要")));
        boolean next = after.isPresent()
                && markings.after(after.get(), Mark.Value.class, value -> true).isEmpty();
        return new Run(List.copyOf(values), before.isPresent() || next);
    }

    private static Condition oneOf(ParcelField field, List<Mark.Value> values, boolean negated) {
        var words = values.stream().flatMap(value -> value.values().stream()).collect(Collectors.toSet());
        var asked = values.stream().map(Mark.Value::label).distinct().collect(Collectors.joining("、"));
        return new Condition.OneOf(field, words, negated, asked);
    }

    /** Several times in one question ("this year, and next year's?") are taken together, from the first to the last. */
    private Optional<Condition> period() {
        var periods = markings.all(Mark.Period.class);
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal min = null;
        BigDecimal max = null;
        boolean minOpen = false;
        boolean maxOpen = false;
        for (var mark : periods) {
            var bound = bound(mark);
            var first = BigDecimal.valueOf(mark.period().first());
            var last = BigDecimal.valueOf(mark.period().last());
            switch (bound) {
                case "before" -> {
                    boolean inclusive = mark.surface().matches(".*(?:底|末|end).*");
                    max = later(max, inclusive ? last : first.subtract(BigDecimal.ONE));
                    minOpen = true;
                }
                case "by" -> {
                    max = later(max, last);
                    minOpen = true;
                }
                case "from" -> {
                    min = earlier(min, first);
                    maxOpen = true;
                }
                case "after" -> {
                    min = earlier(min, last.add(BigDecimal.ONE));
                    maxOpen = true;
                }
                default -> {
                    min = earlier(min, first);
                    max = later(max, last);
                }
            }
        }
        var asked = periods.stream().map(Mark.Period::surface).collect(Collectors.joining("、"));
        return Optional.of(new Condition.Range(
                ParcelField.SUPPLY_PERIOD, minOpen ? null : min, true, maxOpen ? null : max, true, asked));
    }

    private String bound(Mark.Period mark) {
        var before = markings.before(mark, Mark.Term.class, ValueConditions::bounds);
        var after = markings.after(mark, Mark.Term.class, ValueConditions::bounds);
        boolean chinese = after.isPresent() && after.get().start() == mark.end();
        if (chinese) {
            return after.get().id().equals("after") ? "from" : after.get().id();
        }
        return before.map(term -> switch (term.surface()) {
                    case "by" -> "by";
                    case "before" -> "before";
                    case "after" -> "after";
                    default -> "";
                })
                .orElse("");
    }

    private static boolean bounds(Mark.Term term) {
        return term.kind() == Kind.PERIOD_BOUND
                || term.kind() == Kind.WISH && term.surface().equals("by");
    }

    private static BigDecimal earlier(@Nullable BigDecimal one, BigDecimal two) {
        return one == null ? two : one.min(two);
    }

    private static BigDecimal later(@Nullable BigDecimal one, BigDecimal two) {
        return one == null ? two : one.max(two);
    }
}
