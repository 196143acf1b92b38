package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a grid from cells that span columns and rows: the text of such a cell stands in each place it covers. */
final class SpreadTable {

    private record Hanging(String text, int rowsLeft) {}

    private final List<List<String>> rows = new ArrayList<>();
    private Map<Integer, Hanging> hanging = new HashMap<>();
    private Map<Integer, Hanging> next = new HashMap<>();
    private List<String> row = new ArrayList<>();

    void startRow() {
        endRow();
        row = new ArrayList<>();
        rows.add(row);
        hanging = next;
        next = new HashMap<>();
    }

    void add(String text, int columns, int rowsSpanned) {
        fillHanging();
        for (int i = 0; i < columns; i++) {
            if (rowsSpanned > 1) {
                next.put(row.size(), new Hanging(text, rowsSpanned - 1));
            }
            row.add(text);
        }
    }

    Grid grid(@Nullable String name) {
        endRow();
        hanging = Map.of();
        var numbered = new ArrayList<Grid.Row>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(text -> !text.isBlank())) {
                numbered.add(new Grid.Row(
                        i + 1, rows.get(i).stream().map(Grid.Cell::of).toList()));
            }
        }
        return new Grid(name, numbered);
    }

    private void endRow() {
        fillHanging();
        while (hanging.keySet().stream().anyMatch(column -> column >= row.size())) {
            if (!fillHanging()) {
                row.add("");
            }
        }
    }

    private boolean fillHanging() {
        boolean filled = false;
        while (hanging.containsKey(row.size())) {
            var above = hanging.get(row.size());
            if (above.rowsLeft() > 1) {
                next.put(row.size(), new Hanging(above.text(), above.rowsLeft() - 1));
            }
            row.add(above.text());
            filled = true;
        }
        return filled;
    }
}
