package io.taopu.assistant.evaluation.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/** One comparison of a column with a value. */
record Condition(String column, String operator, String value) {

    private static final Pattern FORM = Pattern.compile("(\\w+)\\s*(<=|>=|==|!=|<|>|~)\\s*(.+)");

    static Condition parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a condition: " + text);
        }
        return new Condition(
                matcher.group(1), matcher.group(2), matcher.group(3).strip());
    }

    /** Whether it holds; empty when the cell is unknown. */
    Optional<Boolean> holds(PlotRow plot) {
        return plot.value(column).map(cell -> cell instanceof Double number ? compare(number) : compare((String) cell));
    }

    private boolean compare(double number) {
        double other = Double.parseDouble(value);
        return switch (operator) {
            case "<" -> number < other;
            case "<=" -> number <= other + 1e-9;
            case ">" -> number > other;
            case ">=" -> number >= other - 1e-9;
            case "==" -> number == other;
            case "!=" -> number != other;
            default -> throw new IllegalArgumentException(operator + " does not apply to numbers");
        };
    }

    private boolean compare(String text) {
        return switch (operator) {
            case "~" -> text.contains(value);
            case "==" -> text.equals(value);
            case "!=" -> !text.equals(value);
            default -> throw new IllegalArgumentException(operator + " does not apply to text");
        };
    }
}
