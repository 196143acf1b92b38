package io.taopu.assistant.answering.ground;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.compose.Draft;
import io.taopu.assistant.answering.compose.Sentence;
import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.parcel.ParcelField;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets a sentence pass only when every fact in it stands in the evidence that this sentence cites, in a card of the
 * draft, or in the question itself.
 */
public final class GroundingGate {

    private GroundingGate() {}

    /** The draft without the sentences that cannot prove their facts or that promise something. */
    public static Draft pass(Draft draft, String question) {
        Set<Fact> common = new HashSet<>(Facts.in(question));
        draft.cards().forEach(card -> common.addAll(factsOf(card)));
        List<Sentence> proved = draft.sentences().stream()
                .filter(sentence -> unproved(sentence, draft, common).isEmpty())
                .filter(sentence -> !CommitmentGuard.promises(sentence.text()))
                .toList();
        return new Draft(proved, draft.sources(), draft.cards(), draft.suggestions());
    }

    /** The facts of the sentence that nothing it may rely on bears out. */
    static List<Fact> unproved(Sentence sentence, Draft draft, Set<Fact> common) {
        Set<Fact> evidence = new HashSet<>(common);
        sentence.refs()
                .forEach(ref -> evidence.addAll(
                        Facts.inStored(draft.sources().get(ref - 1).evidence())));
        return Facts.unproved(Facts.inStored(sentence.text()), evidence);
    }

    private static Set<Fact> factsOf(Card card) {
        return switch (card) {
            case Card.Calculation c -> {
                Set<Fact> facts = new HashSet<>(Facts.in(c.formula()));
                facts.addAll(written(c.value(), c.unit()));
                c.inputs().forEach(input -> facts.addAll(written(input.value(), input.unit())));
                yield facts;
            }
            case Card.ParcelTable t -> {
                Set<Fact> facts = new HashSet<>();
                t.rows().forEach(row -> {
                    facts.addAll(Facts.inStored(row.parcelCode()));
                    t.columns().forEach(column -> facts.addAll(cell(row.cells().get(column.key()), column.unit())));
                });
                t.totals().forEach(total -> {
                    facts.addAll(written(total.value(), total.unit()));
                    facts.addAll(Facts.in(total.formula()));
                });
                facts.addAll(written(BigDecimal.valueOf(t.rows().size()), "幅"));
                yield facts;
            }
            case Card.ParcelCard p -> {
                Set<Fact> facts = new HashSet<>(Facts.inStored(p.parcel().code().value()));
                for (ParcelField field : ParcelField.values()) {
                    BigDecimal number = field.number(p.parcel());
                    facts.addAll(number == null ? cell(field.text(p.parcel()), "") : written(number, field.unit()));
                }
                yield facts;
            }
        };
    }

    private static Set<Fact> cell(@org.jspecify.annotations.Nullable Object value, String unit) {
        return value instanceof BigDecimal number
                ? written(number, unit)
                : value == null ? Set.of() : Facts.inStored(value.toString());
    }

    /** A figure with its unit and as rounded for reading. */
    private static Set<Fact> written(BigDecimal value, String unit) {
        Set<Fact> facts = new HashSet<>();
        for (int scale = 0; scale <= 4; scale++) {
            BigDecimal rounded = value.setScale(scale, java.math.RoundingMode.HALF_UP);
            boolean close = rounded.subtract(value).abs().compareTo(value.abs().movePointLeft(2)) <= 0;
            if (close) {
                facts.addAll(Facts.inStored(rounded.toPlainString() + unit));
                facts.addAll(Facts.inStored(rounded.toPlainString()));
            }
        }
        return facts;
    }
}
