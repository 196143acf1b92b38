package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their bounds as conditions: "20亩以上", "容积率不低于3", "500米以内", "between 2 and 3 hectares". */
final class AmountConditions {

    private static final BigDecimal TENTH_LESS = new BigDecimal("0.9");
    private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");
    private static final BigDecimal TALLEST = new BigDecimal("200");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:到|至|-|~|—|–|to)\\s*");
    private static final Pattern RANGE_BETWEEN = Pattern.compile("\\s*(?:and|和|与|跟)\\s*");
    private static final Set<String> UPPER_EXTREMES = Set.of("highest", "largest", "longest", "farthest");
    private static final int REACH = 14;

    private enum Bound {
        AT_LEAST,
        MORE,
        AT_MOST,
        LESS,
        ABOUT,
        NONE
    }

    private record Bounded(Bound bound, int start, int end) {}

    private final Markings markings;

    AmountConditions(Markings markings) {
        this.markings = markings;
    }

    List<Condition> read() {
        var conditions = new ArrayList<Condition>();
        var done = new HashSet<Mark>();
        var amounts = markings.all(Mark.Amount.class);
        for (int i = 0; i < amounts.size(); i++) {
            var amount = amounts.get(i);
            if (done.contains(amount)
                    || !markings.free(amount)
                    || amount.quantity().has(Unit.Dimension.COUNT)) {
                continue;
            }
            var next = i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            if (next != null && range(amount, next)) {
                done.add(next);
                markings.claim(amount);
                markings.claim(next);
                fieldOf(next)
                        .or(() -> fieldOf(amount))
                        .ifPresent(field -> conditions.add(between(field, amount, next)));
            } else {
                fieldOf(amount).ifPresent(field -> {
                    conditions.add(bounded(field, amount));
                    markings.claim(amount);
                });
            }
        }
        return conditions;
    }

    private boolean range(Mark.Amount one, Mark.Amount two) {
        var between = markings.text().substring(one.end(), Math.max(one.end(), two.start()));
        boolean same =
                one.quantity().unit().dimension() == two.quantity().unit().dimension();
        boolean framed = markings.text().contains("between")
                || markings.text().contains("之间")
                || markings.text().contains("介于");
        return same
                && (RANGE.matcher(between).matches()
                        || framed && RANGE_BETWEEN.matcher(between).matches());
    }

    /** The field an amount speaks about; empty when nothing says so. */
    private Optional<ParcelField> fieldOf(Mark.Amount amount) {
        var dimension = amount.quantity().unit().dimension();
        var span = span(amount);
        var near = markings.nearestField(span, REACH, field -> fits(field, dimension));
        if (near.isEmpty() && dimension == Unit.Dimension.AREA) {
            near = markings.all(Mark.Field.class).stream()
                    .filter(field -> field.field() == ParcelField.GROSS_FLOOR_AREA_SQM)
                    .filter(field -> aside(field, markings.clauseOf(field)))
                    .findFirst();
        }
        if (near.isPresent()) {
            markings.claim(near.get());
            return Optional.of(inUnit(near.get().field(), amount));
        }
        return customary(amount).map(field -> inUnit(field, amount));
    }

    /** A remark such as "计容哈" set apart by commas: it says what the number before it means. */
    private static boolean aside(Mark.Field field, String clause) {
        return clause.strip().length() <= field.length() + 2;
    }

    private Mark span(Mark.Amount amount) {
        var bound = bound(amount);
        return new Mark.Amount(amount.quantity(), bound.start(), bound.end());
    }

    private static boolean fits(ParcelField field, Unit.Dimension dimension) {
        return switch (dimension) {
            case AREA ->
                field == ParcelField.SITE_AREA_SQM
                        || field == ParcelField.SITE_AREA_MU
                        || field == ParcelField.GROSS_FLOOR_AREA_SQM;
            case LENGTH -> field == ParcelField.MAX_HEIGHT_M || field == ParcelField.METRO_DISTANCE_M;
            case PERCENT -> field == ParcelField.SITE_COVERAGE_PCT || field == ParcelField.GREEN_RATIO_PCT;
            case MONTHS -> field == ParcelField.TENURE_YEARS;
            case MONEY_CNY ->
                field == ParcelField.STARTING_PRICE_WAN
                        || field == ParcelField.MIN_INVESTMENT_WAN
                        || field == ParcelField.INVESTMENT_PER_MU_WAN
                        || field == ParcelField.TAX_PER_MU_WAN;
            case NUMBER -> field.numeric();
            case MONEY_USD, TIMES, DAYS, WORKING_DAYS, MINUTES, COUNT, POINTS, FLOORS, AGE -> false;
        };
    }

    /** What an amount means where no field is named: areas are site areas, small lengths heights, large ones distances. */
    private Optional<ParcelField> customary(Mark.Amount amount) {
        var quantity = amount.quantity();
        return switch (quantity.unit().dimension()) {
            case AREA -> Optional.of(ParcelField.SITE_AREA_SQM);
            case LENGTH ->
                Optional.of(
                        quantity.base().compareTo(TALLEST) <= 0
                                ? ParcelField.MAX_HEIGHT_M
                                : ParcelField.METRO_DISTANCE_M);
            case MONTHS ->
                quantity.unit() == Unit.YEAR && markings.speaksOfPlots()
                        ? Optional.of(ParcelField.TENURE_YEARS)
                        : Optional.empty();
            case MONEY_CNY, NUMBER ->
                amount.end() > amount.quantity().end()
                        ? Optional.of(ParcelField.INVESTMENT_PER_MU_WAN)
                        : Optional.empty();
            case PERCENT, MONEY_USD, TIMES, DAYS, WORKING_DAYS, MINUTES, COUNT, POINTS, FLOORS, AGE -> Optional.empty();
        };
    }

    private static ParcelField inUnit(ParcelField field, Mark.Amount amount) {
        if (!field.siteArea() || amount.quantity().has(Unit.Dimension.NUMBER)) {
            return field;
        }
        return amount.quantity().unit() == Unit.MU ? ParcelField.SITE_AREA_MU : ParcelField.SITE_AREA_SQM;
    }

    private static BigDecimal value(ParcelField field, Mark.Amount amount) {
        var quantity = amount.quantity();
        var value =
                switch (quantity.unit().dimension()) {
                    case AREA -> field == ParcelField.SITE_AREA_MU ? quantity.value() : quantity.base();
                    case LENGTH -> quantity.base();
                    case MONEY_CNY -> quantity.base().movePointLeft(4);
                    case NUMBER ->
                        tenThousands(field, quantity) ? quantity.value().movePointLeft(4) : quantity.value();
                    default -> quantity.value();
                };
        var shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** "200万" of a sum of money means 200 of the register's unit, 10,000 yuan. */
    private static boolean tenThousands(ParcelField field, Quantity quantity) {
        return fits(field, Unit.Dimension.MONEY_CNY) && quantity.surface().matches(".*[万亿]");
    }

    private Condition between(ParcelField field, Mark.Amount one, Mark.Amount two) {
        var by = mixed(field, one, two) ? ParcelField.SITE_AREA_SQM : field;
        var low = value(by, one);
        var high = value(by, two);
        var asked = markings.text().substring(one.start(), two.end());
        return new Condition.Range(by, low.min(high), true, low.max(high), true, asked);
    }

    /** "1.5公顷到30亩": compared in square metres. */
    private static boolean mixed(ParcelField field, Mark.Amount one, Mark.Amount two) {
        return field.siteArea()
                && (one.quantity().unit() == Unit.MU) != (two.quantity().unit() == Unit.MU);
    }

    private Condition bounded(ParcelField field, Mark.Amount amount) {
        var value = value(field, amount);
        var bounded = bound(amount);
        var asked = markings.text().substring(bounded.start(), bounded.end()).strip();
        var bound = bounded.bound() == Bound.NONE ? unbounded(field) : bounded.bound();
        var negation = negation(bounded);
        if (negation.isPresent()) {
            bound = opposite(bound);
            asked = negation.get().surface() + asked;
        }
        return switch (bound) {
            case AT_LEAST -> range(field, value, true, null, false, asked);
            case MORE -> range(field, value, false, null, false, asked);
            case AT_MOST -> range(field, null, false, value, true, asked);
            case LESS -> range(field, null, false, value, false, asked);
            case ABOUT -> range(field, value.multiply(TENTH_LESS), true, value.multiply(TENTH_MORE), true, asked);
            case NONE -> range(field, value, true, value, true, asked);
        };
    }

    private static Condition range(
            ParcelField field,
            @Nullable BigDecimal min,
            boolean minInclusive,
            @Nullable BigDecimal max,
            boolean maxInclusive,
            String asked) {
        return new Condition.Range(field, min, minInclusive, max, maxInclusive, asked);
    }

    /** "20亩的地" means about 20; "离地铁500米" means at most 500; "容积率3.0" means just that. */
    private static Bound unbounded(ParcelField field) {
        return switch (field) {
            case SITE_AREA_SQM, SITE_AREA_MU, GROSS_FLOOR_AREA_SQM -> Bound.ABOUT;
            case METRO_DISTANCE_M, MIN_INVESTMENT_WAN -> Bound.AT_MOST;
            default -> Bound.NONE;
        };
    }

    private Optional<Mark.Term> negation(Bounded bounded) {
        var span = new Mark.Rank(0, "", bounded.start(), bounded.end());
        return markings.before(
                span,
                Mark.Term.class,
                term -> term.kind() == Kind.NEGATION && term.id().equals("before"));
    }

    private static Bound opposite(Bound bound) {
        return switch (bound) {
            case AT_LEAST -> Bound.LESS;
            case MORE -> Bound.AT_MOST;
            case AT_MOST -> Bound.MORE;
            case LESS -> Bound.AT_LEAST;
            case ABOUT, NONE -> bound;
        };
    }

    private Bounded bound(Mark.Amount amount) {
        var extreme = markings.before(amount, Mark.Term.class, term -> term.kind() == Kind.EXTREME);
        if (extreme.isPresent()) {
            markings.claim(extreme.get());
            var bound = UPPER_EXTREMES.contains(extreme.get().id()) ? Bound.AT_MOST : Bound.AT_LEAST;
            return new Bounded(bound, extreme.get().start(), amount.end());
        }
        var before = markings.before(
                amount,
                Mark.Term.class,
                term -> term.kind() == Kind.BOUND && term.id().endsWith("-before"));
        var after = markings.after(
                amount,
                Mark.Term.class,
                term -> term.kind() == Kind.BOUND && term.id().endsWith("-after"));
        if (before.isPresent() && !before.get().id().startsWith("about")) {
            return new Bounded(named(before.get()), before.get().start(), amount.end());
        }
        if (after.isPresent()) {
            return new Bounded(named(after.get()), amount.start(), after.get().end());
        }
        return before.map(term -> new Bounded(named(term), term.start(), amount.end()))
                .orElse(new Bounded(Bound.NONE, amount.start(), amount.end()));
    }

    private static Bound named(Mark.Term term) {
        return switch (term.id().substring(0, 2)) {
            case "ge" -> Bound.AT_LEAST;
            case "gt" -> Bound.MORE;
            case "le" -> Bound.AT_MOST;
            case "lt" -> Bound.LESS;
            default -> Bound.ABOUT;
        };
    }
}
