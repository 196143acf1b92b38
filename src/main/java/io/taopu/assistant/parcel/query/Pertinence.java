package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.regex.Pattern;

/** Decides whether a text asks the register at all: it names plots, or conditions only plots can have, or what was shown. */
final class Pertinence {

    private static final Pattern MADE = Pattern.compile("(?:能|可以|可|适合|允许)(?:做|搞|放|用于|建)$");
    private static final double NAMED = 0.15;
    private static final double PLOTS = 0.55;
    private static final double NO_PLOTS = 0.7;
    private static final double FOLLOW_UP = 0.5;
    private static final double FIELDS_OF_ALL = 0.9;

    private Pertinence() {}

    /** Whether a question with this reading is one to the register. */
    static boolean holds(Markings markings, Draft draft, FollowUps.Resolved resolved) {
        double certainty = markings.certainty();
        if (!draft.codes().isEmpty()) {
            return certainty >= NAMED;
        }
        if (resolved.used()) {
            return certainty >= FOLLOW_UP
                    && (asksSomething(markings, draft) || asksSomething(markings, resolved.draft()));
        }
        if (markings.speaksOfPlots()) {
            return certainty >= (fieldsOnly(markings, draft) ? FIELDS_OF_ALL : PLOTS) && asksSomething(markings, draft);
        }
        boolean land = markings.all(Mark.Value.class).stream()
                .anyMatch(value ->
                        markings.text().substring(value.start(), value.end()).matches(".*地|.* land|[mcw]\\d[\\w]*"));
        boolean counted = !draft.aggregates().isEmpty()
                || markings.wishes("list", "which").stream()
                        .anyMatch(wish -> wish.surface().matches(".*(?:哪|有没有|有无|列|单|找|list|which|any|find).*"))
                || draft.conditions().size() > 1;
        return certainty >= NO_PLOTS
                && (land && counted && !markings.wish("compare")
                        || draft.conditions().stream().anyMatch(Pertinence::onlyPlotsHaveIt)
                        || namesField(markings, draft, counted)
                        || counted && whatCanBeMade(markings))
                && (land || markings.unread().isEmpty());
    }

    /** "能做数智健康的有哪些": only plots can be made something of. */
    private static boolean whatCanBeMade(Markings markings) {
        return markings.all(Mark.Value.class).stream()
                .filter(value -> value.field() == ParcelField.INDUSTRIES)
                .anyMatch(value -> MADE.matcher(markings.text().substring(0, value.start()))
                        .find());
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
}
