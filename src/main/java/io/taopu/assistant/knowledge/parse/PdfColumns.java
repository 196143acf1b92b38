package io.taopu.assistant.knowledge.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the runs of a page into reading order: where two columns of running text stand side by side, they are read
 * one after the other. Their lines need not stand on the same baselines.
 */
final class PdfColumns {

    private static final int FEWEST_LINES = 5;
    private static final int FEWEST_LINES_A_SIDE = 2;
    private static final float NARROWEST_GUTTER = 8;
    private static final float FILLED = 0.7f;
    private static final int FEWEST_LETTERS = 10;
    private static final float SAME_LINE = 0.35f;
    private static final float BESIDE = 1.5f;
    private static final float MAX_LEADING = 3;

    /** The free stretch between two columns. */
    private record Gutter(float from, float to) {
        float middle() {
            return (from + to) / 2;
        }

        boolean left(PdfRun run) {
            return run.middleX() < middle();
        }

        /** What is left of it beside the run; null when the run stands in it. */
        @Nullable
        Gutter beside(PdfRun run) {
            var rest = left(run) ? new Gutter(Math.max(from, run.x1()), to) : new Gutter(from, Math.min(to, run.x0()));
            return rest.to() - rest.from() >= NARROWEST_GUTTER ? rest : null;
        }
    }

    private PdfColumns() {}

    /** Regions in reading order, each a list of lines from top to bottom. */
    static List<List<PdfLine>> of(List<PdfRun> unsorted) {
        var runs = unsorted.stream()
                .sorted(Comparator.comparingDouble(PdfRun::y).thenComparingDouble(PdfRun::x0))
                .toList();
        var regions = new ArrayList<List<PdfLine>>();
        int plainFrom = 0;
        int at = 0;
        while (at < runs.size()) {
            Gutter gutter = gutter(runs, at);
            int end = gutter == null ? at : end(runs, at, gutter);
            if (gutter != null && end > at && running(runs.subList(at, end), gutter)) {
                add(runs.subList(plainFrom, at), regions);
                add(runs.subList(at, end).stream().filter(gutter::left).toList(), regions);
                add(
                        runs.subList(at, end).stream()
                                .filter(run -> !gutter.left(run))
                                .toList(),
                        regions);
                plainFrom = end;
                at = end;
            } else {
                at++;
            }
        }
        add(runs.subList(plainFrom, runs.size()), regions);
        return regions;
    }

    private static void add(List<PdfRun> runs, List<List<PdfLine>> regions) {
        if (!runs.isEmpty()) {
            regions.add(lines(runs));
        }
    }

    /** The gap between this run and one that stands beside it. */
    private static @Nullable Gutter gutter(List<PdfRun> runs, int at) {
        var run = runs.get(at);
        for (int i = at + 1; i < runs.size() && runs.get(i).y() - run.y() <= BESIDE * run.size(); i++) {
            var other = runs.get(i);
            var left = run.x0() <= other.x0() ? run : other;
            var right = left == run ? other : run;
            if (right.x0() - left.x1() >= NARROWEST_GUTTER) {
                return new Gutter(left.x1(), right.x0());
            }
        }
        return null;
    }

    private static int end(List<PdfRun> runs, int from, Gutter first) {
        Gutter gutter = first;
        int end = from;
        while (end < runs.size()) {
            var run = runs.get(end);
            Gutter rest = gutter.beside(run);
            boolean far = end > from && run.y() - runs.get(end - 1).y() > MAX_LEADING * run.size();
            if (rest == null || far) {
                break;
            }
            gutter = rest;
            end++;
        }
        return end;
    }

    /** Both sides fill their column with words: running text and not a table. */
    private static boolean running(List<PdfRun> runs, Gutter gutter) {
        float x0 = (float) runs.stream().mapToDouble(PdfRun::x0).min().orElseThrow();
        float x1 = (float) runs.stream().mapToDouble(PdfRun::x1).max().orElseThrow();
        var left = runs.stream().filter(gutter::left).toList();
        var right = runs.stream().filter(run -> !gutter.left(run)).toList();
        float leftEnd = (float) left.stream().mapToDouble(PdfRun::x1).max().orElse(x0);
        float rightStart = (float) right.stream().mapToDouble(PdfRun::x0).min().orElse(x1);
        return runs.size() >= FEWEST_LINES && filled(left, leftEnd - x0) && filled(right, x1 - rightStart);
    }

    private static boolean filled(List<PdfRun> side, float width) {
        return side.size() >= FEWEST_LINES_A_SIDE
                && side.stream()
                                .mapToDouble(run -> run.x1() - run.x0())
                                .average()
                                .orElse(0)
                        >= width * FILLED
                && side.stream().mapToInt(run -> run.text().length()).average().orElse(0) >= FEWEST_LETTERS;
    }

    private static List<PdfLine> lines(List<PdfRun> runs) {
        var lines = new ArrayList<List<PdfRun>>();
        for (PdfRun run : runs) {
            if (lines.isEmpty() || run.y() - lines.getLast().getFirst().y() > SAME_LINE * run.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(run);
        }
        return lines.stream()
                .map(line -> new PdfLine(line.stream()
                        .sorted(Comparator.comparingDouble(PdfRun::x0))
                        .toList()))
                .toList();
    }
}
