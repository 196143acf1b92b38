package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without rules: several lines one below the other whose runs stand in the same columns. */
final class PdfOpenTables {

    private static final int FEWEST_ROWS = 3;
    private static final float NEAR = 4;
    private static final float MAX_LEADING = 3;

    /** A stretch of lines that is a table. @param from first line; @param to line after the last */
    record Found(int from, int to, Grid grid) {}

    private PdfOpenTables() {}

    static List<Found> in(List<PdfLine> lines) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < lines.size()) {
            int end = end(lines, at);
            long rows = lines.subList(at, end).stream()
                    .filter(line -> line.runs().size() > 1)
                    .count();
            if (rows >= FEWEST_ROWS) {
                found.add(new Found(at, end, grid(lines.subList(at, end))));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private static int end(List<PdfLine> lines, int from) {
        if (lines.get(from).runs().size() < 2) {
            return from + 1;
        }
        var columns = new ArrayList<>(lines.get(from).runs());
        int end = from + 1;
        while (end < lines.size() && fits(columns, lines.get(end), lines.get(end - 1))) {
            widen(columns, lines.get(end));
            end++;
        }
        while (end > from + 1 && lines.get(end - 1).runs().size() < 2 && !wrapped(columns, lines.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean fits(List<PdfRun> columns, PdfLine line, PdfLine above) {
        if (line.y() - above.y() > MAX_LEADING * line.size()) {
            return false;
        }
        if (line.runs().size() < 2) {
            return wrapped(columns, line);
        }
        return line.runs().stream().allMatch(run -> overlapping(columns, run) <= 1)
                && line.runs().stream().filter(run -> aligned(columns, run)).count() >= 2;
    }

    /** A cell continued on the next line stands in a column other than the first. */
    private static boolean wrapped(List<PdfRun> columns, PdfLine line) {
        var run = line.runs().getFirst();
        return columns.stream().skip(1).anyMatch(column -> Math.abs(column.x0() - run.x0()) <= NEAR);
    }

    private static long overlapping(List<PdfRun> columns, PdfRun run) {
        return columns.stream()
                .filter(column -> column.x0() < run.x1() && column.x1() > run.x0())
                .count();
    }

    private static boolean aligned(List<PdfRun> columns, PdfRun run) {
        return columns.stream()
                .anyMatch(column -> Math.abs(column.x0() - run.x0()) <= NEAR
                        || Math.abs(column.x1() - run.x1()) <= NEAR
                        || Math.abs(column.middleX() - run.middleX()) <= NEAR);
    }

    private static void widen(List<PdfRun> columns, PdfLine line) {
        for (PdfRun run : line.runs()) {
            int at = column(columns, run);
            if (at >= 0) {
                var old = columns.get(at);
                columns.set(
                        at,
                        new PdfRun(
                                Math.min(old.x0(), run.x0()),
                                Math.max(old.x1(), run.x1()),
                                old.y(),
                                old.size(),
                                old.bold(),
                                old.text()));
            } else {
                columns.add(run);
                columns.sort(java.util.Comparator.comparingDouble(PdfRun::x0));
            }
        }
    }

    private static int column(List<PdfRun> columns, PdfRun run) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).x0() < run.x1() && columns.get(i).x1() > run.x0()) {
                return i;
            }
        }
        return -1;
    }

    private static Grid grid(List<PdfLine> lines) {
        var columns = new ArrayList<PdfRun>();
        lines.forEach(line -> widen(columns, line));
        var rows = new ArrayList<List<String>>();
        for (PdfLine line : lines) {
            boolean newRow = rows.isEmpty() || line.runs().size() > 1;
            if (newRow) {
                rows.add(new ArrayList<>(java.util.Collections.nCopies(columns.size(), "")));
            }
            var row = rows.getLast();
            for (PdfRun run : line.runs()) {
                int at = Math.max(column(columns, run), 0);
                row.set(at, Texts.join(row.get(at), run.text()));
            }
        }
        var numbered = new ArrayList<Grid.Row>();
        for (var row : rows) {
            numbered.add(new Grid.Row(
                    numbered.size() + 1, row.stream().map(Grid.Cell::of).toList()));
        }
        return new Grid(null, numbered);
    }
}
