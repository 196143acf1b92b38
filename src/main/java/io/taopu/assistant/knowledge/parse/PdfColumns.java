package io.taopu.assistant.knowledge.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the runs of a page into reading order: two columns of running text are read one after the other. */
final class PdfColumns {

    private static final int FEWEST_LINES = 6;
    private static final float NARROWEST_GUTTER = 8;
    private static final float FILLED = 0.6f;
    private static final float SAME_LINE = 0.35f;

    private PdfColumns() {}

    /** Regions in reading order, each a list of lines from top to bottom. */
    static List<List<PdfLine>> of(List<PdfRun> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        float gutter = gutter(runs);
        if (gutter < 0) {
            return List.of(lines(runs));
        }
        var regions = new ArrayList<List<PdfLine>>();
        var left = new ArrayList<PdfRun>();
        var right = new ArrayList<PdfRun>();
        for (PdfRun run : runs.stream().sorted(Comparator.comparingDouble(PdfRun::y)).toList()) {
            if (run.x0() < gutter && run.x1() > gutter) {
                flush(left, right, regions);
                regions.add(List.of(new PdfLine(List.of(run))));
            } else {
                (run.x1() <= gutter ? left : right).add(run);
            }
        }
        flush(left, right, regions);
        return regions;
    }

    private static void flush(List<PdfRun> left, List<PdfRun> right, List<List<PdfLine>> regions) {
        for (var side : List.of(left, right)) {
            if (!side.isEmpty()) {
                regions.add(lines(side));
            }
            side.clear();
        }
    }

    /** The x of the gap between two columns of running text; negative when there is none. */
    private static float gutter(List<PdfRun> runs) {
        float x0 = (float) runs.stream().mapToDouble(PdfRun::x0).min().orElseThrow();
        float x1 = (float) runs.stream().mapToDouble(PdfRun::x1).max().orElseThrow();
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        for (float x = x0 + (x1 - x0) * 0.35f; x < x0 + (x1 - x0) * 0.65f; x += 2) {
            float at = x;
            int crossing = (int) runs.stream()
                    .filter(run -> run.x0() < at + NARROWEST_GUTTER / 2 && run.x1() > at - NARROWEST_GUTTER / 2)
                    .count();
            if (crossing < fewest && running(runs, x0, x1, at)) {
                fewest = crossing;
                best = at;
            }
        }
        return best > 0 && fewest * 4 <= runs.size() ? best : -1;
    }

    /** Both sides hold many lines that fill their column: text, not a table. */
    private static boolean running(List<PdfRun> runs, float x0, float x1, float gutter) {
        var left = runs.stream().filter(run -> run.x1() <= gutter).toList();
        var right = runs.stream().filter(run -> run.x0() >= gutter).toList();
        return filled(left, gutter - x0) && filled(right, x1 - gutter);
    }

    private static boolean filled(List<PdfRun> side, float width) {
        return side.size() >= FEWEST_LINES
                && side.stream().mapToDouble(run -> run.x1() - run.x0()).average().orElse(0) >= width * FILLED;
    }

    private static List<PdfLine> lines(List<PdfRun> runs) {
        var lines = new ArrayList<List<PdfRun>>();
        for (PdfRun run : runs.stream().sorted(Comparator.comparingDouble(PdfRun::y)).toList()) {
            if (lines.isEmpty() || run.y() - lines.getLast().getFirst().y() > SAME_LINE * run.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(run);
        }
        return lines.stream()
                .map(line -> new PdfLine(
                        line.stream().sorted(Comparator.comparingDouble(PdfRun::x0)).toList()))
                .toList();
    }
}
