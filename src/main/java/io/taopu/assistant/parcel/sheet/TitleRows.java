package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table of plots: one or more rows.
 *
 * @param first index of its first row within the grid
 * @param depth number of rows
 * @param titles title of each column as a person reads it
 * @param known what each title means, null where it is not understood
 */
record TitleRows(int first, int depth, List<String> titles, List<HeaderWords.@Nullable Known> known) {

    private static final int SEARCHED = 40;
    private static final int DEEPEST = 4;
    private static final int FEWEST_COLUMNS = 3;

    TitleRows {
        titles = List.copyOf(titles);
        known = Collections.unmodifiableList(new ArrayList<>(known));
    }

    /** The most telling header of the grid; empty when it has none with a plot code and at least two more columns. */
    static Optional<TitleRows> find(Grid grid, HeaderWords words) {
        Optional<TitleRows> best = Optional.empty();
        int rows = Math.min(grid.rows().size(), SEARCHED);
        for (int first = 0; first < rows; first++) {
            for (int depth = 1; depth <= DEEPEST && first + depth <= rows; depth++) {
                if (!grid.rows().get(first + depth - 1).tabular()) {
                    break;
                }
                var candidate = at(grid, first, depth, words);
                if (candidate.usable()
                        && candidate.score() > best.map(TitleRows::score).orElse(0)) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best.map(header -> header.withUnitRow(grid));
    }

    private static TitleRows at(Grid grid, int first, int depth, HeaderWords words) {
        int width = IntStream.range(first, first + depth)
                .map(row -> grid.rows().get(row).cells().size())
                .max()
                .orElse(0);
        var titles = new ArrayList<String>();
        var known = new ArrayList<HeaderWords.@Nullable Known>();
        for (int column = 0; column < width; column++) {
            var parts = new ArrayList<String>();
            for (int row = first; row < first + depth; row++) {
                var text = grid.rows().get(row).text(column).strip();
                if (!text.isEmpty() && !parts.contains(text)) {
                    parts.add(text);
                }
            }
            titles.add(String.join(" ", parts));
            known.add(words.findFirst(wordings(parts)).orElse(null));
        }
        return new TitleRows(first, depth, titles, known);
    }

    /** "Area" over "mu" may be read as "Area(mu)", as the lower title alone, or as the upper alone, in this order. */
    private static List<String> wordings(List<String> parts) {
        if (parts.size() < 2) {
            return parts;
        }
        var all = new ArrayList<String>();
        if (HeaderText.unit(parts.getLast()).isPresent()) {
            all.add(String.join("", parts.subList(0, parts.size() - 1)) + "(" + parts.getLast() + ")");
            all.add(parts.get(parts.size() - 2) + "(" + parts.getLast() + ")");
        }
        all.add(parts.getLast());
        all.add(String.join("", parts));
        for (int i = parts.size() - 2; i >= 0; i--) {
            all.add(parts.get(i));
        }
        return all;
    }

    private boolean usable() {
        return columns().contains(SheetColumn.CODE) && columns().size() >= FEWEST_COLUMNS;
    }

    private Set<SheetColumn> columns() {
        var columns = EnumSet.noneOf(SheetColumn.class);
        known.stream().filter(Objects::nonNull).forEach(title -> columns.add(title.column()));
        return columns;
    }

    private int score() {
        return columns().size();
    }

    /** A row of nothing but units below the titles belongs to them. */
    private TitleRows withUnitRow(Grid grid) {
        int next = first + depth;
        if (next >= grid.rows().size()) {
            return this;
        }
        var row = grid.rows().get(next);
        var filled = IntStream.range(0, row.cells().size())
                .filter(column -> !row.text(column).isBlank())
                .toArray();
        if (filled.length == 0
                || IntStream.of(filled)
                        .anyMatch(column -> HeaderText.unit(row.text(column)).isEmpty())) {
            return this;
        }
        var withUnits = new ArrayList<HeaderWords.@Nullable Known>();
        for (int column = 0; column < known.size(); column++) {
            var title = known.get(column);
            var unit = HeaderText.unit(row.text(column));
            withUnits.add(title == null || unit.isEmpty() ? title : new HeaderWords.Known(title.column(), unit));
        }
        return new TitleRows(first, depth + 1, titles, withUnits);
    }

    int end() {
        return first + depth;
    }

    /** Whether a later row repeats the header, as on the next page of a printed table. */
    boolean repeatedBy(Grid.Row row, Grid grid) {
        return IntStream.range(first, end()).anyMatch(index -> grid.rows().get(index).cells().stream()
                .map(Grid.Cell::text)
                .toList()
                .equals(row.cells().stream().map(Grid.Cell::text).toList()));
    }
}
