package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate.Function;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is to be computed: counts, sums, averages, ranges, and by which field to group them. */
final class Computations {

    private static final Aggregate COUNT = new Aggregate(Function.COUNT, ParcelField.SITE_AREA_SQM);

    private static final Pattern MORE = Pattern.compile("(?:哪种|哪类|哪一种|哪一类).*[多少]|which .*(?:more|most|fewer)");

    private final Markings markings;

    Computations(Markings markings) {
        this.markings = markings;
    }

    List<Aggregate> aggregates() {
        var aggregates = new ArrayList<Aggregate>();
        if (markings.wish("count")) {
            aggregates.add(COUNT);
        }
        if (asksWhichIsMore()) {
            addOnce(aggregates, COUNT);
        }
        for (var wish : markings.wishes("sum", "average", "range", "difference")) {
            var field = fieldOf(wish);
            if (field.isEmpty()) {
                continue;
            }
            markings.claim(field.get());
            var by = inUnitAsked(field.get().field());
            switch (wish.id()) {
                case "sum" -> addOnce(aggregates, new Aggregate(additive(by) ? Function.SUM : Function.AVERAGE, by));
                case "difference" -> addOnce(aggregates, new Aggregate(Function.DIFFERENCE, by));
                case "average" -> addOnce(aggregates, new Aggregate(Function.AVERAGE, by));
                default -> {
                    addOnce(aggregates, new Aggregate(Function.MIN, by));
                    addOnce(aggregates, new Aggregate(Function.MAX, by));
                }
            }
        }
        boolean totalled = !aggregates.isEmpty() && aggregates.stream().allMatch(COUNT::equals);
        boolean whole =
                markings.wishes("sum").stream().anyMatch(wish -> fieldOf(wish).isEmpty());
        if (aggregates.isEmpty() && whole && !totalled && markings.has(Kind.NOUN)) {
            aggregates.add(COUNT);
        }
        return aggregates;
    }

    /** "Are there more M0 or C65 plots?": each kind is to be counted. */
    private boolean asksWhichIsMore() {
        return markings.wish("each") && MORE.matcher(markings.text()).find();
    }

    /** The nearest free numeric field, the one that follows before the one that precedes. */
    private Optional<Mark.Field> fieldOf(Mark.Term wish) {
        var fields = markings.all(Mark.Field.class).stream()
                .filter(markings::free)
                .filter(mark -> mark.field().numeric())
                .toList();
        var following =
                fields.stream().filter(mark -> mark.start() >= wish.end()).findFirst();
        boolean otherWishBetween = following.isPresent()
                && markings.wishes("sum", "average").stream()
                        .anyMatch(other -> other.start() > wish.start()
                                && other.end() <= following.get().start());
        return following.isPresent() && !otherWishBetween
                ? following
                : fields.stream()
                        .filter(mark -> mark.end() <= wish.start())
                        .reduce((first, second) -> second)
                        .or(() -> following);
    }

    /** "平均面积是多少亩" asks for mu. */
    private ParcelField inUnitAsked(ParcelField field) {
        var mu = markings.all(Mark.Field.class).stream()
                .filter(mark -> mark.field() == ParcelField.SITE_AREA_MU && markings.free(mark))
                .findFirst();
        if (field != ParcelField.SITE_AREA_SQM || mu.isEmpty()) {
            return field;
        }
        markings.claim(mu.get());
        return ParcelField.SITE_AREA_MU;
    }

    /** The aggregates with a count among them. */
    static List<Aggregate> counted(List<Aggregate> aggregates) {
        var counted = new ArrayList<>(aggregates);
        addOnce(counted, COUNT);
        return counted;
    }

    private static void addOnce(List<Aggregate> aggregates, Aggregate aggregate) {
        if (!aggregates.contains(aggregate)) {
            aggregates.add(aggregate);
        }
    }

    private static boolean additive(ParcelField field) {
        return switch (field) {
            case SITE_AREA_SQM, SITE_AREA_MU, GROSS_FLOOR_AREA_SQM, STARTING_PRICE_WAN, MIN_INVESTMENT_WAN -> true;
            default -> false;
        };
    }

    /** "各几块", "按用地性质", "how many plots of each land use": the field named, or the one of which several values are. */
    @Nullable
    ParcelField groupBy(List<Condition> conditions, List<Aggregate> aggregates) {
        if (!markings.wish("each") || aggregates.isEmpty()) {
            return null;
        }
        for (var wish : markings.wishes("each")) {
            var named = markings.nearestField(wish, 6, field -> !field.numeric() && groupable(field));
            if (named.isPresent()) {
                markings.claim(named.get());
                return named.get().field();
            }
        }
        for (var condition : conditions) {
            if (condition instanceof Condition.OneOf(var field, var values, var negated, var asked)
                    && !negated
                    && groupable(field)
                    && asked.contains("、")) {
                return field;
            }
        }
        return markings.wishes("each").stream().anyMatch(wish -> wish.surface().equals("各"))
                ? ParcelField.LAND_USE
                : null;
    }

    static boolean groupable(ParcelField field) {
        return switch (field) {
            case LAND_USE,
                    INDUSTRIES,
                    STATUS,
                    SOIL_STATUS,
                    SUPPLY_PERIOD,
                    SUPPLY_MODE,
                    METRO_STATION,
                    LAND_TYPE_POLICY -> true;
            default -> false;
        };
    }
}
