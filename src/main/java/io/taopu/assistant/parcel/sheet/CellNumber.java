package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell of a numeric column says. */
sealed interface CellNumber {

    /** A number in the base unit of its column (㎡, m, yuan, months, percent); {@code range} keeps a range as written. */
    record Known(BigDecimal base, boolean unitNamed, Optional<String> range) implements CellNumber {}

    /** Blank, or words that say it is not known or decided elsewhere. */
    record Unknown() implements CellNumber {}

    /** Not a number of this kind. */
    record Unreadable() implements CellNumber {}

    Pattern UNKNOWN = Pattern.compile(
            "|[-—–/\\\\]+|无|.*(?:待|未|暂|以.*为准|详见|另行|面议|协商|不详|按.*(?:执行|确定|核定)|由.*(?:核定|确定)).*|tb[dca]|n\\.?/?a\\.?|none|unknown"
                    + "|pending|.*(?:not (?:yet|known|stated|published)|to be |subject to|see ).*");
    Pattern BRACKET = Pattern.compile("[(\\[【][^)\\]】]*[)\\]】]");
    Pattern DECORATION = Pattern.compile(
            "(?:[≤≥<>=~≈+\\s,，;。:/.]|不超过|不高于|不大于|不低于|不少于|不小于|以下|以上|以内|之内|上限|下限|左右|控制|规划|最高|最大|最低|约|小于|大于|按"
                    + "|直线|步行|距离|可|达|至少|至多|亩|年|每|·|≦|≧|up to|at most|at least|max\\.?|min\\.?|approx\\.?|about|per|mu|year|yr|and|[\\-—–－~～至到])*");
    Pattern NEGATIVE = Pattern.compile("[-−－]\\s*[\\d.].*");

    static CellNumber of(SheetColumn column, Optional<Quantity> titleUnit, Grid.Cell cell) {
        var text = TextNormalizer.fold(cell.text());
        if (UNKNOWN.matcher(text).matches()) {
            return new Unknown();
        }
        var bare = BRACKET.matcher(text).replaceAll("").strip();
        var numbers = Quantities.in(bare).stream().toList();
        if (numbers.isEmpty()
                || numbers.size() > 2
                || !DECORATION.matcher(rest(bare, numbers)).matches()) {
            return new Unreadable();
        }
        if (numbers.size() == 2) {
            return range(column, titleUnit, cell, numbers);
        }
        var number = numbers.getFirst();
        var value = NEGATIVE.matcher(bare).matches() ? number.value().negate() : exact(number, cell);
        return known(column, titleUnit, cell, number.unit(), value, number.value(), Optional.empty());
    }

    private static CellNumber range(
            SheetColumn column, Optional<Quantity> titleUnit, Grid.Cell cell, List<Quantity> numbers) {
        var upper = numbers.getFirst().value().compareTo(numbers.getLast().value()) > 0
                ? numbers.getFirst()
                : numbers.getLast();
        var unit = numbers.getLast().unit();
        return known(
                column,
                titleUnit,
                cell,
                unit,
                upper.value(),
                upper.value(),
                Optional.of(cell.text().strip()));
    }

    private static CellNumber known(
            SheetColumn column,
            Optional<Quantity> titleUnit,
            Grid.Cell cell,
            Unit unit,
            BigDecimal value,
            BigDecimal shown,
            Optional<String> range) {
        if (column.dimension() == Unit.Dimension.PERCENT) {
            return unit == Unit.PERCENT || unit == Unit.NONE
                    ? new Known(percent(unit, value, shown), true, range)
                    : new Unreadable();
        }
        if (unit != Unit.NONE) {
            return unit.dimension() == column.dimension()
                    ? new Known(unit.toBase(value), true, range)
                    : new Unreadable();
        }
        var fromTitle = titleUnit.filter(named -> named.unit().dimension() == column.dimension());
        if (fromTitle.isPresent()) {
            return new Known(value.multiply(fromTitle.get().base()), true, range);
        }
        return new Known(value.multiply(customary(column)), false, range);
    }

    /** What a bare number means where nothing names a unit: ㎡, metres, years, 10,000 yuan. */
    private static BigDecimal customary(SheetColumn column) {
        return switch (column.dimension()) {
            case MONTHS -> BigDecimal.valueOf(12);
            case MONEY_CNY -> BigDecimal.valueOf(10_000);
            case null, default -> BigDecimal.ONE;
        };
    }

    /** 35, "35%", 0.35 and 0.35 formatted as a percentage all mean 35. */
    private static BigDecimal percent(Unit unit, BigDecimal value, BigDecimal shown) {
        if (unit == Unit.PERCENT) {
            return value.signum() < 0 ? value : shown;
        }
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0 ? value.movePointRight(2) : value;
    }

    /** The stored number when the text is its rounding, else the number of the text. */
    private static BigDecimal exact(Quantity shown, Grid.Cell cell) {
        var stored = cell.number();
        if (stored == null) {
            return shown.value();
        }
        var tolerance = new BigDecimal("0.5").movePointLeft(Math.max(decimals(shown.surface()), 0));
        return stored.subtract(shown.value()).abs().compareTo(tolerance) <= 0 ? stored : shown.value();
    }

    private static int decimals(String surface) {
        int point = surface.indexOf('.');
        return point < 0
                ? 0
                : (int) surface.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    private static String rest(String text, List<Quantity> numbers) {
        var rest = new StringBuilder(text);
        for (var number : numbers.reversed()) {
            rest.replace(number.start(), number.end(), " ");
        }
        return rest.toString();
    }
}
