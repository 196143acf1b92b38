package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Conversions of areas and lengths that a question asks for. */
final class Conversions {

    private Conversions() {}

    /** What the question asks to have converted: its own quantities, else those of the text that answers it. */
    static List<Card.Calculation> of(String question, String answer, Language language) {
        List<Unit> targets = Quantities.unitsAskedFor(question);
        List<Quantity> own = convertible(question);
        List<Quantity> from = own.isEmpty() ? convertible(answer).stream().limit(1).toList() : own;
        List<Card.Calculation> calculations = new ArrayList<>();
        for (Quantity quantity : from) {
            for (Unit target : targets) {
                if (target.dimension() == quantity.unit().dimension() && target != quantity.unit() && !stated(quantity, target, answer)) {
                    calculations.add(convert(quantity, target, language));
                }
            }
        }
        return calculations.stream().distinct().limit(3).toList();
    }

    /** Whether the answer gives the same quantity in the wanted unit already. */
    private static boolean stated(Quantity quantity, Unit target, String answer) {
        return convertible(answer).stream()
                .anyMatch(q -> q.unit() == target && q.base().subtract(quantity.base()).abs().compareTo(quantity.base().movePointLeft(3)) <= 0);
    }

    private static List<Quantity> convertible(String text) {
        return Quantities.in(text).stream()
                .filter(q -> q.has(Unit.Dimension.AREA) || q.has(Unit.Dimension.LENGTH))
                .toList();
    }

    private static Card.Calculation convert(Quantity quantity, Unit target, Language language) {
        BigDecimal result = target.fromBase(quantity.base()).stripTrailingZeros();
        String from = name(quantity.unit(), language);
        String to = name(target, language);
        BigDecimal one = target.fromBase(quantity.unit().toBase(BigDecimal.ONE));
        String factor = one.compareTo(BigDecimal.ONE) >= 0
                ? Figures.plain(quantity.value()) + " × " + trim(one)
                : Figures.plain(quantity.value()) + " ÷ " + trim(quantity.unit().fromBase(target.toBase(BigDecimal.ONE)));
        String label = Phrases.say(language, "conversion.label", from, to);
        return new Card.Calculation(
                label, List.of(new Card.Calculation.Input(from, quantity.value(), from)), factor, result.setScale(Math.max(0, Math.min(4, result.scale())), java.math.RoundingMode.HALF_UP), to);
    }

    private static String trim(BigDecimal value) {
        return value.setScale(4, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static String sentence(Card.Calculation c, Language language) {
        Card.Calculation.Input input = c.inputs().getFirst();
        return Phrases.say(language, "conversion.sentence", Figures.with(input.value(), input.unit(), language), Figures.with(c.value(), c.unit(), language));
    }

    private static String name(Unit unit, Language language) {
        return language == Language.EN ? unit.en() : unit.zh();
    }
}
