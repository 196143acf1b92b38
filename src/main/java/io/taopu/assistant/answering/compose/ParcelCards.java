package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what the register answers beside the words: one plot as a card, several as a table with its figures. */
final class ParcelCards {

    private final ParcelResult result;
    private final Language language;

    ParcelCards(ParcelResult result, Language language) {
        this.result = result;
        this.language = language;
    }

    List<Card> list() {
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
                group == null ? label : group + " " + label,
                t.value(),
                ParcelFigures.unit(t, language),
                en ? t.formulaEn() : t.formulaZh());
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
