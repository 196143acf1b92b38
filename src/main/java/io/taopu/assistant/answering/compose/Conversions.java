package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.read.BuildableArea;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Conversions of areas and lengths that a question asks for. */
final class Conversions {

    private Conversions() {}

    /** What the question asks to have converted: its own quantities, else those of the text that answers it. */
    static List<Card.Calculation> of(String question, String answer, Language language) {
        List<Unit> targets = Quantities.unitsAskedFor(question);
        List<Card.Calculation> calculations = new ArrayList<>(buildable(question, language));
        if (targets.isEmpty()) {
            return calculations;
        }
        List<Quantity> own = convertible(question);
        List<Quantity> from =
                own.isEmpty() ? convertible(answer).stream().limit(1).toList() : own;
        for (Quantity quantity : from) {
            for (Unit target : targets) {
                if (target.dimension() == quantity.unit().dimension()
                        && target != quantity.unit()
                        && !stated(quantity, target, answer)) {
                    calculations.add(convert(quantity, target, language));
                }
            }
        }
        return calculations.stream().distinct().limit(3).toList();
    }

    /** Gross floor area = site area × floor area ratio, when the question gives both and asks what may be built. */
    private static List<Card.Calculation> buildable(String question, Language language) {
        return BuildableArea.ratioIn(question)
                .map(ratio -> List.of(buildable(area(question), ratio, language)))
                .orElse(List.of());
    }

    private static Quantity area(String question) {
        return Quantities.in(question).stream()
                .filter(q -> q.has(Unit.Dimension.AREA))
                .findFirst()
                .orElseThrow();
    }

    private static Card.Calculation buildable(Quantity area, BigDecimal ratio, Language language) {
        BigDecimal floor =
                area.base().multiply(ratio).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Card.Calculation(
                Phrases.say(language, "buildable.label"),
                List.of(
                        new Card.Calculation.Input(
                                Phrases.say(language, "buildable.site"), area.value(), name(area.unit(), language)),
                        new Card.Calculation.Input(Phrases.say(language, "buildable.ratio"), ratio, "")),
                Figures.plain(area.base()) + " × " + Figures.plain(ratio),
                floor.scale() < 0 ? floor.setScale(0) : floor,
                name(Unit.SQM, language));
    }

    /** Whether the answer gives the same quantity in the wanted unit already. */
    private static boolean stated(Quantity quantity, Unit target, String answer) {
        return convertible(answer).stream()
                .anyMatch(q -> q.unit() == target
                        && q.base()
                                        .subtract(quantity.base())
                                        .abs()
                                        .compareTo(quantity.base().movePointLeft(3))
                                <= 0);
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
                : Figures.plain(quantity.value()) + " ÷ "
                        + trim(quantity.unit().fromBase(target.toBase(BigDecimal.ONE)));
        String label = Phrases.say(language, "conversion.label", from, to);
        return new Card.Calculation(
                label,
                List.of(new Card.Calculation.Input(from, quantity.value(), from)),
                factor,
                result.setScale(Math.max(0, Math.min(4, result.scale())), RoundingMode.HALF_UP),
                to);
    }

    private static String trim(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    static String sentence(Card.Calculation c, Language language) {
        Card.Calculation.Input input = c.inputs().getFirst();
        if (c.inputs().size() > 1) {
            return Phrases.say(
                    language,
                    "buildable.sentence",
                    Figures.with(input.value(), input.unit(), language),
                    Figures.plain(c.inputs().get(1).value()),
                    Figures.with(c.value(), c.unit(), language));
        }
        return Phrases.say(
                language,
                "conversion.sentence",
                Figures.with(input.value(), input.unit(), language),
                Figures.with(c.value(), c.unit(), language));
    }

    private static String name(Unit unit, Language language) {
        return language == Language.EN ? unit.en() : unit.zh();
    }
}
