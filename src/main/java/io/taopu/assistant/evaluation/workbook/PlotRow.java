package io.taopu.assistant.evaluation.workbook;

import java.util.Map;
import java.util.Optional;

/**
 * One plot of the workbook.
 *
 * @param cells short column name to the cell's text or number; an unknown cell has no entry
 */
record PlotRow(Map<String, Object> cells) {

    PlotRow {
        cells = Map.copyOf(cells);
    }

    String code() {
        return String.valueOf(cells.get("code"));
    }

    Optional<Double> number(String column) {
        return cells.get(column) instanceof Double number ? Optional.of(number) : Optional.empty();
    }

    Optional<Object> value(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
