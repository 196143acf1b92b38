package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what the register answers: the figure or the plots first, then what was left out, then the label of the data. */
final class ParcelWording {

    private static final int MOST_FIELDS_IN_TEXT = 6;
    private static final int MOST_CITED = 21;

    private final Evidence.Register evidence;
    private final ParcelResult result;
    private final Language language;
    private final LiveVersions live;
    private final Sources sources = new Sources();
    private final List<Sentence> sentences = new ArrayList<>();

    ParcelWording(Evidence.Register evidence, Reading reading, LiveVersions live) {
        this.evidence = evidence;
        this.result = evidence.result();
        this.language = reading.language();
        this.live = live;
    }

    Draft compose() {
        List<Integer> refs = cite();
        if (!result.groups().isEmpty()) {
            groups(refs);
        } else if (result.rows().isEmpty()) {
            nothing();
        } else {
            rows(refs);
        }
        result.totals().forEach(total -> sentences.add(new Sentence(total(total), refs)));
        remarks(refs);
        if (result.rows().stream().anyMatch(Parcel::demo)) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.demo"), List.of()));
        }
        return new Draft(sentences, sources.list(), cards(), List.of());
    }

    private List<Integer> cite() {
        List<Integer> refs = new ArrayList<>();
        for (Parcel parcel : result.rows().stream().limit(MOST_CITED).toList()) {
            Segment segment = evidence.rows().get(parcel.code());
            Optional<KnowledgeDocument> document = live.find(parcel.source().versionId());
            if (segment != null && document.isPresent()) {
                refs.add(sources.cite(
                        document.get(), segment, segment.text(), parcel.code().value()));
            }
        }
        return refs.size() <= 3 ? refs : refs.subList(0, 1);
    }

    private void nothing() {
        String echo = ParcelEcho.of(result.query(), language).orElse(Phrases.say(language, "parcel.any"));
        if (result.missingCodes().isEmpty()) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.none", echo), List.of()));
        }
    }

    private void rows(List<Integer> refs) {
        ParcelQuery query = result.query();
        Shape shape = query.shape();
        String codes = codes(result.rows());
        String count = String.valueOf(result.rows().size());
        Optional<String> echo = ParcelEcho.of(query, language);
        ParcelQuery.Order order = query.order();
        if (order != null && (shape == Shape.SUPERLATIVE || query.limit() != null)) {
            top(order, refs);
        } else if (shape == Shape.FIELD || shape == Shape.COMPARISON) {
            fields(refs);
        } else if (echo.isPresent()) {
            sentences.add(new Sentence(
                    Phrases.say(
                            language, shape == Shape.COUNT ? "parcel.count" : "parcel.list", echo.get(), count, codes),
                    refs));
        } else if (shape == Shape.COUNT) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.count-all", count), refs));
        } else if (shape == Shape.LIST) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.list-all", count, codes), refs));
        }
    }

    private void top(ParcelQuery.Order order, List<Integer> refs) {
        String label = ParcelFigures.label(order.field(), language);
        String shown = result.rows().stream()
                .map(row -> row.code()
                        + (language == Language.EN ? " (" : "（")
                        + orUnknown(order.field(), row)
                        + (language == Language.EN ? ")" : "）"))
                .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
        String text = result.rows().size() == 1
                ? Phrases.say(
                        language,
                        "parcel.top-one",
                        label,
                        Phrases.say(language, order.descending() ? "parcel.highest" : "parcel.lowest"),
                        shown)
                : Phrases.say(
                        language,
                        "parcel.top",
                        label,
                        Phrases.say(language, order.descending() ? "parcel.descending" : "parcel.ascending"),
                        result.rows().size(),
                        shown);
        sentences.add(new Sentence(text, refs));
        if (!result.query().fields().isEmpty()
                && result.query().fields().stream().anyMatch(f -> f != order.field())) {
            fields(refs);
        }
    }

    private void fields(List<Integer> refs) {
        List<ParcelField> asked = result.query().fields().isEmpty()
                ? result.columns()
                : result.query().fields();
        for (Parcel row : result.rows()) {
            String values = asked.stream()
                    .filter(field -> field != ParcelField.SITE_AREA_MU || !asked.contains(ParcelField.SITE_AREA_SQM))
                    .limit(MOST_FIELDS_IN_TEXT)
                    .map(field -> fieldValue(field, row))
                    .collect(Collectors.joining(language == Language.EN ? ", " : "，"));
            int own = ref(row);
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.field", row.code(), values), own > 0 ? List.of(own) : refs));
        }
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

    private String orUnknown(ParcelField field, Parcel row) {
        String value = ParcelFigures.value(field, row, language);
        return value == null ? Phrases.say(language, "parcel.unknown-value", "") : value;
    }

    private void groups(List<Integer> refs) {
        for (ParcelResult.Group group : result.groups()) {
            String value = group.value() == null ? Phrases.say(language, "parcel.unknown-value", "") : group.value();
            String totals = group.totals().stream().map(this::totalInline).collect(Collectors.joining());
            String codes =
                    group.rows().size() <= 8 ? Phrases.say(language, "parcel.group-codes", codes(group.rows())) : "";
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.group", value, group.rows().size(), totals) + codes, refs));
        }
    }

    private String totalInline(ParcelResult.Total total) {
        return (language == Language.EN ? ", " + total.labelEn() + " " : "，" + total.labelZh())
                + Figures.with(total.value(), unit(total), language);
    }

    private String total(ParcelResult.Total total) {
        boolean en = language == Language.EN;
        return Phrases.say(
                language,
                "parcel.total",
                en ? total.labelEn() : total.labelZh(),
                Figures.with(total.value(), unit(total), language),
                en ? total.formulaEn() : total.formulaZh());
    }

    private String unit(ParcelResult.Total total) {
        return language != Language.EN
                ? total.unit()
                : switch (total.unit()) {
                    case "㎡" -> "sqm";
                    case "亩" -> "mu";
                    case "幅" -> "plots";
                    default -> total.unit();
                };
    }

    private void remarks(List<Integer> refs) {
        if (!result.missingCodes().isEmpty()) {
            String codes = result.missingCodes().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
            sentences.add(new Sentence(Phrases.say(language, "parcel.missing", codes), List.of()));
        }
        if (!result.unknown().isEmpty()) {
            String fields = result.query().conditions().stream()
                    .map(ParcelQuery.Condition::field)
                    .filter(field -> result.unknown().stream().anyMatch(row -> field.text(row) == null))
                    .map(field -> ParcelFigures.label(field, language))
                    .distinct()
                    .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
            String field = fields.isEmpty() && result.query().order() != null
                    ? ParcelFigures.label(result.query().order().field(), language)
                    : fields;
            sentences.add(
                    new Sentence(Phrases.say(language, "parcel.left-out", codes(result.unknown()), field), List.of()));
        }
        result.disagreements()
                .forEach(d -> sentences.add(new Sentence(
                        Phrases.say(
                                language,
                                "parcel.disagree",
                                d.shown().code(),
                                ParcelFigures.label(d.field(), language),
                                orUnknown(d.field(), d.shown()),
                                orUnknown(d.field(), d.other())),
                        refs)));
    }

    private String codes(List<Parcel> rows) {
        return rows.stream()
                .map(row -> row.code().value())
                .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
    }

    private List<Card> cards() {
        List<Parcel> rows = result.rows().isEmpty()
                ? result.groups().stream().flatMap(g -> g.rows().stream()).toList()
                : result.rows();
        List<Card> cards = new ArrayList<>();
        if (rows.size() == 1
                && result.query().shape() != Shape.AGGREGATE
                && result.totals().isEmpty()
                && result.groups().isEmpty()) {
            cards.add(new Card.ParcelCard(rows.getFirst()));
            if (result.query().shape() == Shape.FIELD) {
                return cards;
            }
        }
        List<Card.ParcelTable.Column> columns = result.columns().stream()
                .map(f -> new Card.ParcelTable.Column(
                        f.key(), ParcelFigures.label(f, language), ParcelFigures.unit(f, language)))
                .toList();
        List<Card.ParcelTable.Row> tableRows = rows.stream().map(this::tableRow).toList();
        List<Card.ParcelTable.Total> totals = new ArrayList<>();
        totals.add(new Card.ParcelTable.Total(
                Phrases.say(language, "parcel.count-label"),
                java.math.BigDecimal.valueOf(rows.size()),
                language == Language.EN ? "plots" : "幅",
                Phrases.say(language, "parcel.count-formula")));
        result.totals().forEach(t -> totals.add(tableTotal(t, null)));
        result.groups().forEach(g -> {
            totals.add(new Card.ParcelTable.Total(
                    String.valueOf(g.value()),
                    java.math.BigDecimal.valueOf(g.rows().size()),
                    language == Language.EN ? "plots" : "幅",
                    language == Language.EN ? "count of rows" : "地块计数"));
            g.totals().forEach(t -> totals.add(tableTotal(t, g.value())));
        });
        cards.add(new Card.ParcelTable(columns, tableRows, totals));
        return cards;
    }

    private Card.ParcelTable.Total tableTotal(ParcelResult.Total t, @Nullable String group) {
        boolean en = language == Language.EN;
        String label = en ? t.labelEn() : t.labelZh();
        return new Card.ParcelTable.Total(
                group == null ? label : group + " " + label, t.value(), unit(t), en ? t.formulaEn() : t.formulaZh());
    }

    private Card.ParcelTable.Row tableRow(Parcel parcel) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        result.columns().forEach(field -> cells.put(field.key(), ParcelFigures.cell(field, parcel)));
        if (parcel.siteAreaSqm() != null) {
            cells.putIfAbsent(ParcelField.SITE_AREA_SQM.key(), ParcelFigures.cell(ParcelField.SITE_AREA_SQM, parcel));
            cells.putIfAbsent(ParcelField.SITE_AREA_MU.key(), ParcelFigures.cell(ParcelField.SITE_AREA_MU, parcel));
        }
        return new Card.ParcelTable.Row(parcel.code().value(), cells);
    }
}
