package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.language.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A grid read as plots: one row a plot, or fields in the first column and one plot in each further column, or pairs of
 * field and value side by side.
 *
 * @param plots the cells of each plot
 * @param unknownTitles titles not understood, with the row they stand in
 */
record PlotTable(List<PlotCells> plots, List<UnknownTitle> unknownTitles) {

    record UnknownTitle(int row, String title) {}

    private static final Pattern TOTALS =
            Pattern.compile("(?:总计|合计|小计|共计|总和|平均|平均值|均值|total|sub-?total|sum|average|mean)[:：]?.{0,4}");
    private static final int FEWEST_FIELDS = 4;

    PlotTable {
        plots = List.copyOf(plots);
        unknownTitles = List.copyOf(unknownTitles);
    }

    static Optional<PlotTable> of(Grid grid, HeaderWords words) {
        var header = TitleRows.find(grid, words);
        int fields = fieldRows(grid, words, 0) + fieldRows(grid, words, 2);
        if (header.isPresent()
                && header.get().known().stream().filter(Objects::nonNull).count() > fields) {
            return Optional.of(rows(grid, header.get()));
        }
        return fields >= FEWEST_FIELDS ? Optional.of(fields(grid, words)) : Optional.empty();
    }

    private static int fieldRows(Grid grid, HeaderWords words, int column) {
        return (int) grid.rows().stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isBlank() && words.find(text).isPresent())
                .count();
    }

    private static PlotTable rows(Grid grid, TitleRows header) {
        var unknown = new ArrayList<UnknownTitle>();
        int headerRow = grid.rows().get(header.end() - 1).number();
        for (int column = 0; column < header.titles().size(); column++) {
            if (header.known().get(column) == null
                    && !header.titles().get(column).isBlank()) {
                unknown.add(new UnknownTitle(headerRow, header.titles().get(column)));
            }
        }
        var plots = new ArrayList<PlotCells>();
        for (var row : grid.rows().subList(header.end(), grid.rows().size())) {
            if (row.tabular() && !totals(row) && !header.repeatedBy(row, grid)) {
                plots.add(plot(grid, header, row));
            }
        }
        return new PlotTable(plots, unknown);
    }

    private static boolean totals(Grid.Row row) {
        return row.cells().stream()
                .limit(4)
                .map(cell -> TextNormalizer.fold(cell.text()).replace(" ", ""))
                .anyMatch(text -> TOTALS.matcher(text).matches());
    }

    private static PlotCells plot(Grid grid, TitleRows header, Grid.Row row) {
        var values = new ArrayList<PlotCells.Value>();
        var others = new ArrayList<PlotCells.Other>();
        for (int column = 0;
                column < header.titles().size() && column < row.cells().size();
                column++) {
            var title = header.titles().get(column);
            var known = header.known().get(column);
            var cell = row.cells().get(column);
            if (known != null) {
                values.add(new PlotCells.Value(known.column(), known.unit(), title, cell, row.number()));
            } else if (!cell.text().isBlank() && !title.isBlank()) {
                others.add(new PlotCells.Other(title, cell.text()));
            }
        }
        return new PlotCells(grid.name(), row.number(), values, others);
    }

    private static PlotTable fields(Grid grid, HeaderWords words) {
        boolean pairs = fieldRows(grid, words, 2) >= 2;
        int width =
                grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var unknown = new ArrayList<UnknownTitle>();
        var plots = new ArrayList<PlotCells>();
        int columns = pairs ? 2 : width;
        for (int column = 1; column < columns; column++) {
            var values = new ArrayList<PlotCells.Value>();
            var others = new ArrayList<PlotCells.Other>();
            for (var row : grid.rows()) {
                for (int at = 0; at + column < row.cells().size(); at += pairs ? 2 : width) {
                    field(row, at, at + column, words, values, others);
                }
            }
            boolean filled =
                    values.stream().anyMatch(value -> !value.cell().text().isBlank());
            if (filled) {
                int row = values.stream()
                        .filter(value -> value.column() == SheetColumn.CODE)
                        .findFirst()
                        .orElse(values.getFirst())
                        .row();
                plots.add(new PlotCells(grid.name(), row, values, others));
            }
            if (column == 1) {
                others.forEach(other ->
                        unknown.add(new UnknownTitle(grid.rows().getFirst().number(), other.title())));
            }
        }
        return new PlotTable(plots, unknown);
    }

    private static void field(
            Grid.Row row,
            int titleColumn,
            int valueColumn,
            HeaderWords words,
            List<PlotCells.Value> values,
            List<PlotCells.Other> others) {
        var title = row.text(titleColumn).strip();
        var cell = row.cells().get(valueColumn);
        if (title.isEmpty() || title.equals(cell.text().strip())) {
            return;
        }
        words.find(title)
                .ifPresentOrElse(
                        known -> values.add(
                                new PlotCells.Value(known.column(), known.unit(), title, cell, row.number())),
                        () -> others.add(new PlotCells.Other(title, cell.text())));
    }
}
