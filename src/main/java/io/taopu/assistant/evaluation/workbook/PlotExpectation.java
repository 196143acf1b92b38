package io.taopu.assistant.evaluation.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answer to one plot question must hold; the expressions are explained at the head of the expectations file.
 *
 * @param figures each must stand in the answer, of a list of alternatives one
 */
record PlotExpectation(
        Optional<String> codes,
        Optional<String> may,
        Optional<String> orderedBy,
        List<List<ExpectedFigure>> figures,
        List<List<String>> says) {

    PlotExpectation {
        figures = List.copyOf(figures);
        says = List.copyOf(says);
    }

    static PlotExpectation of(Map<?, ?> fields) {
        return new PlotExpectation(
                text(fields, "codes"),
                text(fields, "may"),
                text(fields, "ordered"),
                alternatives(fields, "figures").stream()
                        .map(list -> list.stream().map(ExpectedFigure::parse).toList())
                        .toList(),
                alternatives(fields, "says"));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }

    private static List<List<String>> alternatives(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream()
                        .map(item -> item instanceof List<?> several
                                ? several.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(item)))
                        .toList()
                : List.of();
    }
}
