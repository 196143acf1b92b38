package io.taopu.assistant.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in a file: a sheet of a workbook, a CSV file, a table of a Word file, PDF or web page. Hidden
 * sheets, rows and columns are left out. A merged cell's text stands in every cell it spans.
 *
 * @param name sheet name, or null where the format has none
 * @param rows rows in order; blank rows are left out, so numbers may have gaps
 */
public record Grid(@Nullable String name, List<Row> rows) {

    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number row number as a person sees it, from 1
     * @param cells cells by column from the first column on; blank cells have an empty text
     */
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Text of the cell in the column counted from 0; empty beyond the last. */
        public String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }

        /** Whether at least two cells have different texts: not a title, note or blank line. */
        public boolean tabular() {
            return cells.stream()
                            .map(Cell::text)
                            .filter(text -> !text.isBlank())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /**
     * One cell.
     *
     * @param text the text a person sees, trimmed; a formula's cached value
     * @param number the raw number behind it where the file stores one, else null
     * @param format number format of the file (such as "0.00%"), else null
     */
    public record Cell(String text, @Nullable BigDecimal number, @Nullable String format) {
        public static Cell of(String text) {
            return new Cell(text, null, null);
        }
    }
}
