package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Order;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads extremes, sorting and "a bit larger": by which field, which way, how many. */
final class Rankings {

    /** @param opposite a second extreme that asks for the other end of the same field */
    record Ranking(@Nullable Order order, @Nullable Integer limit, boolean extreme, boolean opposite) {
        static final Ranking NONE = new Ranking(null, null, false, false);
    }

    private static final Set<String> DOWN = Set.of("largest", "highest", "farthest", "dearest", "latest", "longest");
    private static final Set<String> NEEDS_FIELD = Set.of("最多", "最少", "most", "least");
    private static final int REACH = 4;
    private static final int FEW = 5;
    private static final int SEVERAL = 3;

    private final Markings markings;

    Rankings(Markings markings) {
        this.markings = markings;
    }

    Ranking read() {
        var extremes =
                markings.terms(Kind.EXTREME).stream().filter(markings::free).toList();
        for (var extreme : extremes) {
            var field = field(extreme);
            if (field.isPresent()) {
                var order = new Order(field.get(), DOWN.contains(extreme.id()));
                boolean opposite = extremes.stream()
                        .anyMatch(other -> other != extreme
                                && DOWN.contains(other.id()) != order.descending()
                                && field(other).equals(field));
                var count = count(extreme);
                if (!opposite && count.isEmpty() && markings.wish("sort", "sort-up", "sort-down")) {
                    return new Ranking(order, null, false, false);
                }
                return new Ranking(order, count.orElse(several(extreme) ? SEVERAL : 1), true, opposite);
            }
        }
        return ranked().or(this::sorting).or(this::leaning).orElse(Ranking.NONE);
    }

    /** "第二大" and "面积前五": places in an order that no extreme names. */
    private Optional<Ranking> ranked() {
        var rank = markings.all(Mark.Rank.class).stream()
                .filter(mark -> !mark.extreme().isEmpty())
                .findFirst();
        if (rank.isPresent()) {
            var id = rank.get().extreme();
            var near = markings.nearestField(rank.get(), REACH, field -> fits(id, field));
            near.ifPresent(markings::claim);
            var field = near.map(Mark.Field::field).orElse(usual(id));
            return Optional.of(
                    new Ranking(new Order(field, DOWN.contains(id)), rank.get().number(), true, false));
        }
        var first = first();
        var near = first.flatMap(mark -> markings.nearestField(mark, 2, ParcelField::numeric));
        near.ifPresent(markings::claim);
        return near.map(field -> new Ranking(
                new Order(field.field(), field.field() != ParcelField.METRO_DISTANCE_M),
                first.orElseThrow().number(),
                true,
                false));
    }

    private Optional<Mark.Position> first() {
        return markings.all(Mark.Position.class).stream()
                .filter(Mark.Position::first)
                .findFirst();
    }

    private Optional<ParcelField> field(Mark.Term extreme) {
        var near = markings.nearestField(extreme, REACH, field -> fits(extreme, field))
                .filter(field -> !askedOfThePlot(extreme, field));
        if (near.isPresent()) {
            markings.claim(near.get());
            return near.map(Mark.Field::field);
        }
        if (NEEDS_FIELD.contains(extreme.surface())) {
            return Optional.empty();
        }
        if (extreme.surface().equals("最近")) {
            var named = markings.all(Mark.Field.class).stream()
                    .filter(mark -> metro(mark.field()))
                    .findFirst();
            named.ifPresent(markings::claim);
            boolean station = markings.all(Mark.Value.class).stream().anyMatch(value -> metro(value.field()));
            return named.isPresent() || station ? Optional.of(ParcelField.METRO_DISTANCE_M) : Optional.empty();
        }
        return Optional.of(usual(extreme.id()));
    }

    /** "最大的那块限高多少": a plot is named between the two, so the field is asked for and not ranked by. */
    private boolean askedOfThePlot(Mark.Term extreme, Mark.Field field) {
        return markings.all(Mark.Term.class).stream()
                .filter(term -> term.kind() == Kind.REFERENCE || term.kind() == Kind.NOUN)
                .anyMatch(term -> term.start() >= extreme.end() && term.end() <= field.start());
    }

    private static boolean metro(ParcelField field) {
        return field == ParcelField.METRO_DISTANCE_M || field == ParcelField.METRO_STATION;
    }

    /** An area is never "highest", though it may be "the most". */
    private static boolean fits(Mark.Term extreme, ParcelField field) {
        boolean height = extreme.id().equals("highest") || extreme.id().equals("lowest");
        boolean area = field == ParcelField.GROSS_FLOOR_AREA_SQM
                || field == ParcelField.SITE_AREA_SQM
                || field == ParcelField.SITE_AREA_MU;
        return fits(extreme.id(), field) && !(height && area && !NEEDS_FIELD.contains(extreme.surface()));
    }

    private static boolean fits(String id, ParcelField field) {
        return switch (id) {
            case "nearest", "farthest" -> field == ParcelField.METRO_DISTANCE_M;
            case "earliest", "latest" -> field == ParcelField.SUPPLY_PERIOD;
            case "cheapest", "dearest" -> field == ParcelField.STARTING_PRICE_WAN;
            case "longest" -> field == ParcelField.TENURE_YEARS || field == ParcelField.METRO_DISTANCE_M;
            case "shortest" ->
                field == ParcelField.TENURE_YEARS
                        || field == ParcelField.METRO_DISTANCE_M
                        || field == ParcelField.MAX_HEIGHT_M;
            default -> field.numeric();
        };
    }

    private static ParcelField usual(String id) {
        return switch (id) {
            case "nearest", "farthest" -> ParcelField.METRO_DISTANCE_M;
            case "earliest", "latest" -> ParcelField.SUPPLY_PERIOD;
            case "cheapest", "dearest" -> ParcelField.STARTING_PRICE_WAN;
            case "longest", "shortest" -> ParcelField.TENURE_YEARS;
            case "highest", "lowest" -> ParcelField.MAX_HEIGHT_M;
            default -> ParcelField.SITE_AREA_SQM;
        };
    }

    /** "最高的三块", "前三", "top 3", "three largest", "第二大". */
    private Optional<Integer> count(Mark.Term extreme) {
        var rank = markings.before(extreme, Mark.Rank.class, mark -> true);
        if (rank.isPresent()) {
            return rank.map(Mark.Rank::number);
        }
        if (first().isPresent()) {
            return first().map(Mark.Position::number);
        }
        var beside = markings.after(extreme, Mark.Amount.class, Rankings::counts)
                .or(() -> markings.before(extreme, Mark.Amount.class, Rankings::counts));
        beside.ifPresent(markings::claim);
        return beside.map(amount -> amount.quantity().value().intValue());
    }

    private static boolean counts(Mark.Amount amount) {
        var quantity = amount.quantity();
        boolean whole = quantity.value().stripTrailingZeros().scale() <= 0
                && quantity.value().signum() > 0;
        return whole && (quantity.has(Unit.Dimension.COUNT) || quantity.unit() == Unit.NONE);
    }

    private boolean several(Mark.Term extreme) {
        boolean plural = markings.terms(Kind.NOUN).stream()
                .anyMatch(noun -> noun.surface().endsWith("s") && markings.distance(noun, extreme) <= 2 * REACH);
        boolean asked =
                markings.wishes("list").stream().anyMatch(wish -> wish.surface().matches(".*哪(?:些|几.)"));
        return plural && !markings.text().contains("which plot ") || asked;
    }

    private Optional<Ranking> sorting() {
        var wishes = markings.wishes("sort", "sort-up", "sort-down");
        if (wishes.isEmpty()) {
            return Optional.empty();
        }
        var wish = wishes.stream()
                .filter(term -> !term.id().equals("sort"))
                .findFirst()
                .orElse(wishes.getFirst());
        var field = markings.nearestField(wish, 2 * REACH, f -> f.numeric() || f == ParcelField.SUPPLY_PERIOD);
        field.ifPresent(markings::claim);
        var by = field.map(Mark.Field::field).orElse(ParcelField.SITE_AREA_SQM);
        boolean nearFirst = by == ParcelField.METRO_DISTANCE_M || by == ParcelField.SUPPLY_PERIOD;
        boolean down = wish.id().equals("sort") ? !nearFirst : wish.id().equals("sort-down");
        var limit = first().map(Mark.Position::number).orElse(null);
        return Optional.of(new Ranking(new Order(by, down), limit, false, false));
    }

    private Optional<Ranking> leaning() {
        for (var leaning : markings.terms(Kind.LEANING)) {
            var near = markings.nearestField(leaning, 1, field -> fits(leaning.id(), field));
            near.ifPresent(markings::claim);
            var field = near.map(Mark.Field::field).orElse(usual(leaning.id()));
            return Optional.of(new Ranking(new Order(field, DOWN.contains(leaning.id())), FEW, false, false));
        }
        return Optional.empty();
    }

    /** How many plots were asked for without any extreme ("推荐三块"). */
    Optional<Integer> wanted() {
        boolean wished = markings.wish("recommend", "list", "sort", "sort-up", "sort-down");
        List<Mark.Amount> counts = markings.all(Mark.Amount.class).stream()
                .filter(markings::free)
                .filter(amount -> amount.quantity().unit() == Unit.PLOT)
                .toList();
        return wished && counts.size() == 1
                ? Optional.of(counts.getFirst().quantity().value().intValue())
                : Optional.empty();
    }
}
