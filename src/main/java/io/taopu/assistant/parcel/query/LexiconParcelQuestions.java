package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelQuestions;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions with the lexicon and the words of the live register. It is strict: a text that does not name plots, or
 * conditions only plots can have, or something shown before, is not a question to the register.
 */
public final class LexiconParcelQuestions implements ParcelQuestions {

    private static final double NAMED = 0.15;
    private static final double PLOTS = 0.55;
    private static final double NO_PLOTS = 0.7;
    private static final double FOLLOW_UP = 0.5;
    private static final double WHOLLY = 0.75;
    private static final int SHOWN_ONE_BY_ONE = 3;
    private static final double FIELDS_OF_ALL = 0.9;

    private final Lexicon lexicon;
    private final ParcelRegister register;
    private volatile @Nullable Known known;

    /** What marks the words of one state of the register on one day. */
    private record Known(List<Parcel> live, LocalDate today, Marker marker) {}

    public LexiconParcelQuestions(Lexicon lexicon, ParcelRegister register) {
        this.lexicon = lexicon;
        this.register = register;
    }

    @Override
    public Optional<Reading> read(NormalText question, ParcelFocus focus, LocalDate today) {
        if (Marker.namesPlanningPlot(question.text())) {
            return Optional.empty();
        }
        var live = register.listOn(today);
        var markings = marker(live, today).mark(question.text(), focus);
        var draft = QuestionReader.read(markings);
        var codes = live.stream().map(Parcel::code).toList();
        var resolved = new FollowUps(markings, focus, codes).resolve(draft);
        double certainty = markings.certainty();
        if (resolved.dangling()) {
            return dangling(markings, draft, certainty);
        }
        if (!speaksOfPlots(markings, draft, resolved, certainty)) {
            return Optional.empty();
        }
        var complete = placed(markings, complete(markings, resolved), today);
        var query = complete.query(shape(markings, complete, resolved));
        var unread = markings.unread();
        boolean plots = markings.speaksOfPlots()
                || !query.conditions().isEmpty()
                || !query.codes().isEmpty();
        boolean wholly =
                unread.isEmpty() && certainty >= WHOLLY && plots && (query.structured() || markings.has(Kind.ALL));
        return Optional.of(new Reading(query, certainty, resolved.used(), unread, wholly, vague(markings, complete)));
    }

    private Marker marker(List<Parcel> live, LocalDate today) {
        var lately = known;
        if (lately == null || lately.live() != live || !lately.today().equals(today)) {
            lately = new Known(live, today, new Marker(lexicon, live, today));
            known = lately;
        }
        return lately.marker();
    }

    /** "The second largest" is one plot: it is looked up here, so that the query asks for that plot alone. */
    private Draft placed(Markings markings, Draft draft, LocalDate today) {
        var rank = markings.all(Mark.Rank.class).stream().findFirst();
        var order = draft.order();
        if (rank.isEmpty() || order == null || !draft.extreme()) {
            return draft;
        }
        var rows = register.answer(draft.query(Shape.SUPERLATIVE), today).rows();
        int place = rank.get().number();
        if (rows.size() < place) {
            return draft;
        }
        Set<ParcelField> fields = new LinkedHashSet<>(draft.fields());
        fields.add(order.field());
        return draft.withCodes(List.of(rows.get(place - 1).code()))
                .withConditions(List.of())
                .withOrder(null, null, false)
                .withFields(List.copyOf(fields));
    }

    /** "How much is that one?" when nothing has been shown: worth asking which plot is meant. */
    private static Optional<Reading> dangling(Markings markings, Draft draft, double certainty) {
        boolean plotWords = !draft.fields().isEmpty()
                || draft.order() != null
                || markings.terms(Kind.REFERENCE).size() > 1;
        return plotWords && certainty >= NO_PLOTS
                ? Optional.of(new Reading(draft.query(Shape.FIELD), certainty, true, markings.unread(), false, true))
                : Optional.empty();
    }

    private static boolean speaksOfPlots(
            Markings markings, Draft draft, FollowUps.Resolved resolved, double certainty) {
        if (!draft.codes().isEmpty()) {
            return certainty >= NAMED;
        }
        if (resolved.used()) {
            return certainty >= FOLLOW_UP
                    && (asksSomething(markings, draft)
                            || !resolved.draft().fields().isEmpty());
        }
        if (markings.speaksOfPlots()) {
            return certainty >= (fieldsOnly(markings, draft) ? FIELDS_OF_ALL : PLOTS) && asksSomething(markings, draft);
        }
        boolean land = markings.all(Mark.Value.class).stream()
                .anyMatch(value ->
                        markings.text().substring(value.start(), value.end()).matches(".*用地| land|[mcw]\\d[\\w]*"));
        boolean counted = !draft.aggregates().isEmpty()
                || markings.wishes("list", "which").stream()
                        .anyMatch(wish -> wish.surface().matches(".*(?:哪|有没有|有无|列|单|找|list|which|any|find).*"))
                || draft.conditions().size() > 1;
        return certainty >= NO_PLOTS
                && (land && counted && !markings.wish("compare")
                        || draft.conditions().stream().anyMatch(LexiconParcelQuestions::onlyPlotsHaveIt)
                        || namesField(markings, draft, counted)
                                && markings.unread().isEmpty());
    }

    /** Asks for what has a value in a field it names, or computes over such a field: nothing but the register has that. */
    private static boolean namesField(Markings markings, Draft draft, boolean counted) {
        boolean conditionOnNamed = draft.conditions().stream()
                .anyMatch(condition ->
                        markings.all(Mark.Field.class).stream().anyMatch(field -> field.field() == condition.field()));
        return counted && conditionOnNamed
                || draft.computes() && draft.conditions().isEmpty();
    }

    /** "How is the price of plots?": no plot is chosen, so the whole sentence must be about the register. */
    private static boolean fieldsOnly(Markings markings, Draft draft) {
        return draft.conditions().isEmpty()
                && draft.order() == null
                && draft.aggregates().isEmpty()
                && !markings.wish("list", "which", "recommend")
                && !markings.has(Kind.ALL);
    }

    private static boolean asksSomething(Markings markings, Draft draft) {
        return !draft.conditions().isEmpty()
                || draft.order() != null
                || !draft.aggregates().isEmpty()
                || !draft.fields().isEmpty()
                || markings.wish("list", "which", "recommend", "compare", "sort")
                || markings.has(Kind.ALL)
                || !markings.all(Mark.Position.class).isEmpty();
    }

    private static boolean onlyPlotsHaveIt(Condition condition) {
        boolean bareNumber = condition instanceof Condition.Range range
                && Quantities.in(range.asked()).stream()
                        .anyMatch(quantity -> quantity.surface().equals(range.asked()));
        return !bareNumber && onlyPlotsHave(condition.field());
    }

    private static boolean onlyPlotsHave(ParcelField field) {
        return switch (field) {
            case SITE_AREA_SQM,
                    SITE_AREA_MU,
                    GROSS_FLOOR_AREA_SQM,
                    FLOOR_AREA_RATIO,
                    MAX_HEIGHT_M,
                    SITE_COVERAGE_PCT,
                    GREEN_RATIO_PCT,
                    METRO_DISTANCE_M,
                    STATUS,
                    SOIL_STATUS -> true;
            case LAND_USE,
                    LAND_TYPE_POLICY,
                    INDUSTRIES,
                    TENURE_YEARS,
                    SUPPLY_MODE,
                    SUPPLY_PERIOD,
                    STARTING_PRICE_WAN,
                    INVESTMENT_PER_MU_WAN,
                    MIN_INVESTMENT_WAN,
                    TAX_PER_MU_WAN,
                    BOUNDARIES,
                    UTILITIES,
                    METRO_STATION,
                    REQUIREMENTS,
                    REMARKS -> false;
        };
    }

    /** Conditions on plots given one by one ask about them ("can TP-07 take logistics?") and become fields to show. */
    private static Draft complete(Markings markings, FollowUps.Resolved resolved) {
        var draft = resolved.draft();
        boolean chooses =
                markings.wish("which", "list", "count") && draft.codes().size() > 1;
        if (resolved.explicit() && !draft.conditions().isEmpty() && !chooses) {
            Set<ParcelField> fields = new LinkedHashSet<>(draft.fields());
            draft.conditions().forEach(condition -> fields.add(condition.field()));
            draft = draft.withFields(List.copyOf(fields)).withConditions(List.of());
        }
        if (resolved.explicit() && draft.codes().size() == 1) {
            draft = draft.withAggregates(List.of());
        }
        if (listsOneWord(draft, resolved)) {
            draft = draft.withGrouping(draft.fields().getFirst());
        }
        boolean compares = resolved.explicit() && draft.codes().size() > 1 && draft.order() != null && !draft.extreme();
        return compares ? draft.withoutLimit() : draft;
    }

    /** "What is the state of the plots?": told by its values, each with its plots, instead of plot by plot. */
    private static boolean listsOneWord(Draft draft, FollowUps.Resolved resolved) {
        var fields = draft.fields();
        boolean one = fields.size() == 1
                || fields.size() == 2
                        && fields.containsAll(List.of(ParcelField.METRO_STATION, ParcelField.METRO_DISTANCE_M));
        return !resolved.explicit()
                && (draft.codes().isEmpty() || draft.codes().size() > SHOWN_ONE_BY_ONE)
                && draft.conditions().isEmpty()
                && draft.order() == null
                && draft.groupBy() == null
                && one
                && Computations.groupable(fields.getFirst());
    }

    private static Shape shape(Markings markings, Draft draft, FollowUps.Resolved resolved) {
        boolean several = draft.codes().size() > 1;
        if (draft.extreme()) {
            return Shape.SUPERLATIVE;
        }
        if (several && (markings.wish("compare") || resolved.explicit() && draft.order() != null)) {
            return Shape.COMPARISON;
        }
        if (draft.computes()) {
            return Shape.AGGREGATE;
        }
        if (!draft.aggregates().isEmpty()) {
            return Shape.COUNT;
        }
        if (resolved.explicit()
                || markings.all(Mark.Rank.class).size() == 1 && draft.codes().size() == 1) {
            return Shape.FIELD;
        }
        return markings.wish("compare") && draft.conditions().isEmpty() == several ? Shape.COMPARISON : Shape.LIST;
    }

    private static boolean vague(Markings markings, Draft draft) {
        boolean unconditional = draft.codes().isEmpty()
                && draft.conditions().isEmpty()
                && draft.order() == null
                && draft.aggregates().isEmpty()
                && draft.fields().isEmpty();
        boolean wantsAll = markings.has(Kind.ALL)
                || markings.wishes("list").stream()
                        .anyMatch(wish -> wish.surface().matches(".*(?:哪|列|单|览|list|show|what|which).*"));
        return unconditional && (markings.wish("recommend") || !wantsAll);
    }
}
