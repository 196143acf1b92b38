package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.language.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells that speak about one plot.
 *
 * @param sheet sheet name, or null
 * @param row the row, or in a table of fields the row of the plot's code
 * @param values cells under titles that are understood
 * @param others cells under titles that are not, kept as remarks
 */
record PlotCells(@Nullable String sheet, int row, List<Value> values, List<Other> others) {

    PlotCells {
        values = List.copyOf(values);
        others = List.copyOf(others);
    }

    /** One cell: its column, the unit its title names, the title as written, and where it stands. */
    record Value(SheetColumn column, Optional<Quantity> unit, String title, Grid.Cell cell, int row) {}

    record Other(String title, String text) {}

    List<Value> of(SheetColumn column) {
        return values.stream().filter(value -> value.column() == column).toList();
    }

    /** Text of the column; several cells of the same column are joined; null when blank. */
    @Nullable
    String text(SheetColumn column) {
        var texts = new ArrayList<String>();
        for (var value : of(column)) {
            var text = value.cell().text().strip();
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : String.join("；", texts);
    }
}
