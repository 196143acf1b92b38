package io.taopu.assistant.knowledge.segment;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes each row of a table as one line that carries its headers. */
final class TableRows {

    private static final Set<String> LABEL_HEADERS =
            Set.of("字段", "项目", "指标", "名称", "事项", "条目", "内容项", "field", "item", "indicator", "name", "term", "key");
    private static final Set<String> VALUE_HEADERS =
            Set.of("内容", "说明", "值", "数值", "取值", "具体内容", "content", "value", "description", "details", "detail");
    private static final Pattern VALUE = Pattern.compile(".*\\d.*\\d.*|^\\d+.*|.*[。；].*");
    private static final int MAX_HEADER_ROWS = 3;
    private static final int LONGEST_HEADER = 60;

    /** A line of the table: {@code row} is null for titles and notes around it. */
    record Line(int row, boolean tabular, String text) {}

    private final Grid grid;
    private final int headerFrom;
    private final int headerTo;
    private final List<String> headers;

    TableRows(Block.Table table) {
        grid = table.grid();
        int from = 0;
        while (from < grid.rows().size() && !grid.rows().get(from).tabular()) {
            from++;
        }
        headerFrom = from;
        headerTo = from + Math.max(table.headerRows() - from, headerRows(table, from));
        headers = headers();
    }

    private int headerRows(Block.Table table, int from) {
        if (table.headerRows() > from) {
            return table.headerRows() - from;
        }
        var rows = grid.rows();
        if (from >= rows.size() - 1 || !headerLike(rows.get(from))) {
            return 0;
        }
        int count = 1;
        while (count < MAX_HEADER_ROWS
                && from + count < rows.size() - 1
                && continuesHeader(rows.get(from + count - 1), rows.get(from + count))) {
            count++;
        }
        return count;
    }

    private static boolean headerLike(Grid.Row row) {
        var texts = row.cells().stream()
                .map(Grid.Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
        return texts.stream().allMatch(text -> text.length() <= LONGEST_HEADER)
                && row.cells().stream().noneMatch(cell -> cell.number() != null)
                && texts.stream().filter(text -> VALUE.matcher(text).matches()).count() * 3 <= texts.size();
    }

    /** A second header row shares merged cells with the first, below which it parts others. */
    private static boolean continuesHeader(Grid.Row above, Grid.Row row) {
        boolean shares = false;
        boolean parts = false;
        for (int column = 0; column < row.cells().size(); column++) {
            String text = row.text(column);
            shares |= !text.isBlank() && text.equals(above.text(column));
            parts |= column > 0
                    && !above.text(column).isBlank()
                    && above.text(column).equals(above.text(column - 1))
                    && !text.equals(row.text(column - 1));
        }
        return headerLike(row) && shares && parts;
    }

    private List<String> headers() {
        var texts = new ArrayList<String>();
        int columns =
                grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            var parts = new LinkedHashSet<String>();
            for (Grid.Row row : grid.rows().subList(headerFrom, headerTo)) {
                if (!row.text(column).isBlank()) {
                    parts.add(row.text(column).replace('\n', ' '));
                }
            }
            texts.add(String.join(" ", parts));
        }
        return texts;
    }

    /** Title lines, rows and notes in order; header rows are not lines of their own. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        boolean labelled = labelled();
        for (int i = 0; i < grid.rows().size(); i++) {
            var row = grid.rows().get(i);
            if (i >= headerFrom && i < headerTo) {
                continue;
            }
            boolean labelOnly = labelled && i >= headerTo && row.text(1).isBlank();
            if (labelOnly) {
                continue;
            }
            if (i < headerFrom || !row.tabular()) {
                lines.add(new Line(row.number(), false, single(row)));
            } else {
                lines.add(new Line(row.number(), true, labelled ? label(row) : withHeaders(row)));
            }
        }
        return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    private static String single(Grid.Row row) {
        return row.cells().stream()
                .map(Grid.Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Two columns, a label and its value, as forms have them. */
    private boolean labelled() {
        boolean two = headers.size() == 2;
        boolean generic = two
                && LABEL_HEADERS.contains(headers.get(0).toLowerCase(java.util.Locale.ROOT))
                && VALUE_HEADERS.contains(headers.get(1).toLowerCase(java.util.Locale.ROOT));
        return generic || (two && headerFrom == headerTo);
    }

    private static String label(Grid.Row row) {
        return line(row.text(0)) + ": " + line(row.text(1));
    }

    private String withHeaders(Grid.Row row) {
        var parts = new ArrayList<String>();
        for (int column = 0; column < row.cells().size(); column++) {
            String value = line(row.text(column));
            String header = headers.get(column);
            if (value.isEmpty()
                    || (header.isEmpty() && column > 0 && row.text(column).equals(row.text(column - 1)))) {
                continue;
            }
            parts.add(header.isEmpty() ? value : header + ": " + value);
        }
        return String.join("; ", new LinkedHashSet<>(parts));
    }

    private static String line(String text) {
        return text.replace('\n', ' ').strip();
    }
}
