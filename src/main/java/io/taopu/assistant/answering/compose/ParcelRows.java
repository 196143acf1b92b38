package io.taopu.assistant.answering.compose;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words the plots found, in the way that the question asked for: a list, the first of an order, or their values. */
final class ParcelRows {

    private static final int MOST_FIELDS_IN_TEXT = 6;
    private static final int MOST_LINES = 6;
    /** Fields that a total states with its formula. */
    private static final Set<ParcelField> DERIVED =
            Set.of(ParcelField.GROSS_FLOOR_AREA_SQM, ParcelField.MIN_INVESTMENT_WAN);
    /** What is told of a plot when nothing particular was asked. */
    private static final List<ParcelField> OVERVIEW = List.of(
            ParcelField.LAND_USE,
            ParcelField.SITE_AREA_SQM,
            ParcelField.FLOOR_AREA_RATIO,
            ParcelField.MAX_HEIGHT_M,
            ParcelField.INDUSTRIES,
            ParcelField.SUPPLY_PERIOD,
            ParcelField.METRO_DISTANCE_M,
            ParcelField.STATUS);

    private final ParcelResult result;
    private final Language language;
    private final Sources sources;
    private final List<Integer> refs;
    private final List<Sentence> sentences = new ArrayList<>();

    /**
     * @param sources where the rows are cited
     * @param refs sources of a sentence about all plots
     */
    ParcelRows(ParcelResult result, Language language, Sources sources, List<Integer> refs) {
        this.result = result;
        this.language = language;
        this.sources = sources;
        this.refs = refs;
    }

    List<Sentence> words() {
        ParcelQuery query = result.query();
        Shape shape = query.shape();
        String codes = ParcelFigures.codes(result.rows(), language);
        String count = String.valueOf(result.rows().size());
        Optional<String> echo = ParcelEcho.of(query, language);
        ParcelQuery.Order order = query.order();
        if (order != null && (shape == Shape.SUPERLATIVE || query.limit() != null)) {
            top(order);
        } else if (shape == Shape.FIELD || shape == Shape.COMPARISON) {
            if (order != null) {
                ahead(order);
            }
            fields();
        } else if (echo.isPresent()) {
            sentences.add(new Sentence(
                    Phrases.say(
                            language, shape == Shape.COUNT ? "parcel.count" : "parcel.list", echo.get(), count, codes),
                    refs));
            if (shape == Shape.LIST && result.rows().size() <= MOST_LINES && asksMoreThanConditions()) {
                fields();
            }
        } else if (!query.codes().isEmpty()
                && (shape == Shape.COUNT
                        || shape == Shape.LIST && query.fields().isEmpty())) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.these", count, codes), refs));
        } else if (shape == Shape.COUNT) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.count-all", count), refs));
        } else if (shape == Shape.LIST && !query.fields().isEmpty()) {
            fields();
        } else if (shape == Shape.LIST) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.list-all", count, codes), refs));
        }
        return List.copyOf(sentences);
    }

    /** "Which is for rent first, and how large is it?": fields are asked for beside the conditions. */
    private boolean asksMoreThanConditions() {
        return result.query().fields().stream().anyMatch(field -> result.query().conditions().stream()
                .noneMatch(condition -> same(condition.field(), field)));
    }

    /** Of plots compared by one field, the one ahead; or which cannot be compared. */
    private void ahead(ParcelQuery.Order order) {
        List<Parcel> known = result.rows().stream()
                .filter(row -> order.field().text(row) != null)
                .toList();
        if (known.size() < result.rows().size()) {
            List<Parcel> unknown =
                    result.rows().stream().filter(row -> !known.contains(row)).toList();
            sentences.add(new Sentence(
                    Phrases.say(
                            language,
                            "parcel.not-comparable",
                            ParcelFigures.codes(unknown, language),
                            ParcelFigures.label(order.field(), language)),
                    refs));
            return;
        }
        if (known.size() < 2) {
            return;
        }
        Parcel first = known.getFirst();
        boolean tie = Objects.equals(order.field().text(first), order.field().text(known.get(1)));
        if (!tie) {
            sentences.add(new Sentence(first(order, valued(first, order)), refs));
        }
    }

    private String valued(Parcel row, ParcelQuery.Order order) {
        return row.code() + ParcelFigures.bracketed(ParcelFigures.orUnknown(order.field(), row, language), language);
    }

    private String first(ParcelQuery.Order order, String shown) {
        return Phrases.say(
                language,
                "parcel.top-one",
                ParcelFigures.label(order.field(), language),
                Phrases.say(language, order.descending() ? "parcel.highest" : "parcel.lowest"),
                shown);
    }

    private void top(ParcelQuery.Order order) {
        String label = ParcelFigures.label(order.field(), language);
        String shown = result.rows().stream()
                .map(row -> valued(row, order))
                .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
        String text = result.rows().size() == 1
                ? first(order, shown)
                : Phrases.say(
                        language,
                        "parcel.top",
                        label,
                        Phrases.say(language, order.descending() ? "parcel.descending" : "parcel.ascending"),
                        result.rows().size(),
                        shown);
        sentences.add(new Sentence(text, refs));
        if (result.query().fields().stream().anyMatch(field -> !same(field, order.field()))) {
            fields();
        }
    }

    private static boolean same(ParcelField one, ParcelField two) {
        return one == two || one.siteArea() && two.siteArea();
    }

    private void fields() {
        List<ParcelField> asked = asked();
        boolean saidWithFormula = asked.size() == 1
                && DERIVED.contains(asked.getFirst())
                && !result.totals().isEmpty();
        if (saidWithFormula) {
            return;
        }
        if (result.rows().size() > MOST_LINES) {
            inOneLine(asked);
            return;
        }
        for (Parcel row : result.rows()) {
            String values = asked.stream()
                    .filter(field -> field != ParcelField.SITE_AREA_MU || !asked.contains(ParcelField.SITE_AREA_SQM))
                    .limit(asked.equals(OVERVIEW) ? OVERVIEW.size() : MOST_FIELDS_IN_TEXT)
                    .map(field -> fieldValue(field, row))
                    .collect(Collectors.joining(language == Language.EN ? ", " : "，"));
            int own = ref(row);
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.field", row.code(), values), own > 0 ? List.of(own) : refs));
        }
    }

    /** Many plots: their values one after the other, the table beside them shows the rest. */
    private void inOneLine(List<ParcelField> asked) {
        for (ParcelField field : asked) {
            if (field == ParcelField.SITE_AREA_MU && asked.contains(ParcelField.SITE_AREA_SQM)) {
                continue;
            }
            String values = result.rows().stream()
                    .map(row -> row.code() + " " + ParcelFigures.orUnknown(field, row, language))
                    .collect(Collectors.joining(language == Language.EN ? "; " : "；"));
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.field", ParcelFigures.label(field, language), values), refs));
        }
    }

    /** The fields asked for, the one compared by among them; without any, the usual ones. */
    private List<ParcelField> asked() {
        ParcelQuery query = result.query();
        if (query.fields().isEmpty()) {
            return query.shape() == Shape.FIELD ? OVERVIEW : result.columns();
        }
        Set<ParcelField> asked = new LinkedHashSet<>();
        if (query.order() != null && query.shape() == Shape.COMPARISON) {
            asked.add(query.order().field());
        }
        asked.addAll(query.fields());
        return List.copyOf(asked);
    }

    private int ref(Parcel row) {
        return sources.list().stream()
                .filter(source -> row.code().value().equals(source.citation().parcelCode()))
                .map(source -> source.citation().n())
                .findFirst()
                .orElse(0);
    }

    private String fieldValue(ParcelField field, Parcel row) {
        String value = ParcelFigures.value(field, row, language);
        String label = ParcelFigures.label(field, language);
        return value == null
                ? Phrases.say(language, "parcel.unknown-value", label)
                : Phrases.say(language, "parcel.field-value", label, value);
    }
}
