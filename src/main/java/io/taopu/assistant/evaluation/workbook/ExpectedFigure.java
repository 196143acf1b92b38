package io.taopu.assistant.evaluation.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure computed over plots, such as {@code sum site_sqm of use_code == M0}. */
record ExpectedFigure(String expression, String aggregate, String column, String selection) {

    private static final Pattern FORM = Pattern.compile("(count|sum|avg|weighted|each)(?:\\s+(\\w+))?\\s+of\\s+(.+)");

    static ExpectedFigure parse(String expression) {
        Matcher matcher = FORM.matcher(expression.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a figure: " + expression);
        }
        return new ExpectedFigure(
                expression,
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)).orElse("code"),
                matcher.group(3));
    }

    /** Its values: one, or with {@code each} one a plot; a Double, or a text. */
    List<Object> values(List<PlotRow> plots) {
        var chosen = Selection.of(selection, plots).chosen();
        var numbers =
                chosen.stream().flatMap(plot -> plot.number(column).stream()).toList();
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        return switch (aggregate) {
            case "count" -> List.of((double) chosen.size());
            case "sum" -> List.of(sum);
            case "avg" -> List.of(sum / numbers.size());
            case "weighted" -> List.of(weightedRatio(chosen));
            default ->
                chosen.stream().flatMap(plot -> plot.value(column).stream()).toList();
        };
    }

    /** Whether the text shows the value, in any notation that is fair to the column. */
    boolean shownIn(Object value, String text) {
        return value instanceof Double number
                ? ShownNumbers.in(text).show(number, kind())
                : ShownNumbers.holdsEveryPart(text, value.toString());
    }

    private ShownNumbers.Kind kind() {
        if (aggregate.equals("count")) {
            return ShownNumbers.Kind.COUNT;
        }
        return column.endsWith("_sqm") ? ShownNumbers.Kind.AREA_SQM : ShownNumbers.Kind.MEASURE;
    }

    private static double weightedRatio(List<PlotRow> chosen) {
        var known = chosen.stream()
                .filter(plot -> plot.number("gfa_sqm").isPresent())
                .toList();
        return sum(known, "gfa_sqm") / sum(known, "site_sqm");
    }

    private static double sum(List<PlotRow> plots, String column) {
        return plots.stream()
                .mapToDouble(plot -> plot.number(column).orElseThrow())
                .sum();
    }
}
