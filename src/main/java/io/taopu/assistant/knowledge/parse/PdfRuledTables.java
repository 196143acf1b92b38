package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds tables drawn with rules and reads their cells; a cell without a rule to its neighbour is merged with it. */
final class PdfRuledTables {

    private static final float NEAR = 3;

    /** A table on a page: the band it covers and its cells. */
    record Found(float top, float bottom, float left, float right, Grid grid) {
        boolean covers(PdfRun run) {
            return run.middleY() >= top - NEAR
                    && run.middleY() <= bottom + NEAR
                    && run.middleX() >= left - NEAR
                    && run.middleX() <= right + NEAR;
        }
    }

    private PdfRuledTables() {}

    static List<Found> in(PdfPage page) {
        var found = new ArrayList<Found>();
        for (var group : connected(page.rules())) {
            var ys = positions(group, true);
            var xs = positions(group, false);
            if (ys.size() >= 3 && xs.size() >= 3) {
                found.add(read(page, group, xs, ys));
            }
        }
        return found.stream()
                .filter(table ->
                        table.grid().rows().stream().filter(Grid.Row::tabular).count() >= 2)
                .sorted(Comparator.comparingDouble(Found::top))
                .toList();
    }

    /** Rules that touch one another belong to one table. */
    private static List<List<PdfRule>> connected(List<PdfRule> rules) {
        int[] group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        var vertical = new ArrayList<Integer>();
        for (int i = 0; i < group.length; i++) {
            if (!rules.get(i).horizontal()) {
                vertical.add(i);
            }
        }
        for (int h = 0; h < group.length; h++) {
            for (int v : rules.get(h).horizontal() ? vertical : List.<Integer>of()) {
                if (touch(rules.get(h), rules.get(v))) {
                    group[root(group, h)] = root(group, v);
                }
            }
        }
        Map<Integer, List<PdfRule>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(rules.get(i));
        }
        return groups.values().stream()
                .filter(rulesOfOne -> rulesOfOne.size() >= 4)
                .toList();
    }

    private static boolean touch(PdfRule across, PdfRule down) {
        return down.at() >= across.from() - NEAR
                && down.at() <= across.to() + NEAR
                && across.at() >= down.from() - NEAR
                && across.at() <= down.to() + NEAR;
    }

    private static int root(int[] group, int of) {
        int at = of;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static List<Float> positions(List<PdfRule> rules, boolean horizontal) {
        var sorted = rules.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .map(PdfRule::at)
                .sorted()
                .toList();
        var positions = new ArrayList<Float>();
        for (float at : sorted) {
            if (positions.isEmpty() || at - positions.getLast() > NEAR) {
                positions.add(at);
            }
        }
        return positions;
    }

    private static Found read(PdfPage page, List<PdfRule> rules, List<Float> xs, List<Float> ys) {
        int rows = ys.size() - 1;
        int columns = xs.size() - 1;
        int[] cell = new int[rows * columns];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = i;
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                float middleX = (xs.get(c) + xs.get(c + 1)) / 2;
                float middleY = (ys.get(r) + ys.get(r + 1)) / 2;
                if (c + 1 < columns && !ruled(rules, false, xs.get(c + 1), middleY)) {
                    cell[root(cell, r * columns + c + 1)] = root(cell, r * columns + c);
                }
                if (r + 1 < rows && !ruled(rules, true, ys.get(r + 1), middleX)) {
                    cell[root(cell, (r + 1) * columns + c)] = root(cell, r * columns + c);
                }
            }
        }
        var texts = texts(page, xs, ys, cell);
        var gridRows = new ArrayList<Grid.Row>();
        for (int r = 0; r < rows; r++) {
            var cells = new ArrayList<Grid.Cell>();
            for (int c = 0; c < columns; c++) {
                cells.add(Grid.Cell.of(texts.getOrDefault(root(cell, r * columns + c), "")));
            }
            if (cells.stream().anyMatch(one -> !one.text().isEmpty())) {
                gridRows.add(new Grid.Row(r + 1, cells));
            }
        }
        return new Found(ys.getFirst(), ys.getLast(), xs.getFirst(), xs.getLast(), new Grid(null, gridRows));
    }

    private static boolean ruled(List<PdfRule> rules, boolean horizontal, float at, float across) {
        return rules.stream()
                .anyMatch(rule -> rule.horizontal() == horizontal
                        && Math.abs(rule.at() - at) <= NEAR
                        && rule.from() - NEAR <= across
                        && rule.to() + NEAR >= across);
    }

    private static Map<Integer, String> texts(PdfPage page, List<Float> xs, List<Float> ys, int[] cell) {
        var texts = new HashMap<Integer, String>();
        int columns = xs.size() - 1;
        for (PdfRun run : page.runs()) {
            int c = slot(xs, run.middleX());
            int r = slot(ys, run.middleY());
            if (c >= 0 && r >= 0) {
                texts.merge(root(cell, r * columns + c), run.text(), Texts::join);
            }
        }
        return texts;
    }

    private static int slot(List<Float> edges, float at) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (at >= edges.get(i) - 1 && at < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
