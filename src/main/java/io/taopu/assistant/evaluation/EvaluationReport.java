package io.taopu.assistant.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the questions were answered.
 *
 * @param title what was asked of whom
 * @param results one for each question, in the order of the file
 */
public record EvaluationReport(String title, Instant startedAt, List<Result> results) {

    public EvaluationReport {
        results = List.copyOf(results);
    }

    /**
     * One question with its last reply.
     *
     * @param failures what is wrong with it; empty when it passed
     * @param unsupported figures that no cited source, card or question bears out
     */
    public record Result(GoldenQuestion question, Reply reply, List<String> failures, List<String> unsupported) {

        public Result {
            failures = List.copyOf(failures);
            unsupported = List.copyOf(unsupported);
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /** How many of how many passed. */
    public record Tally(int passed, int total) {

        /** Share passed, 0 to 1; 1 when nothing was asked. */
        public double rate() {
            return total == 0 ? 1 : (double) passed / total;
        }
    }

    public Tally tally() {
        return tally(results);
    }

    /** Tallies by a property of the question, in order of that property. */
    public Map<String, Tally> tallyBy(Function<GoldenQuestion, String> property) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> property.apply(result.question()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), EvaluationReport::tally)));
    }

    public List<Result> failed() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** Answers with at least one figure that nothing bears out. */
    public List<Result> withUnsupportedFigures() {
        return results.stream()
                .filter(result -> !result.unsupported().isEmpty())
                .toList();
    }

    /**
     * Latency of the judged reply in milliseconds, by the nearest rank.
     *
     * @param percentile above 0, up to 100
     */
    public double latencyMs(double percentile) {
        var sorted = results.stream()
                .mapToDouble(result -> result.reply().latencyMs())
                .sorted()
                .toArray();
        int rank = (int) Math.ceil(percentile / 100 * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1];
    }

    private static Tally tally(List<Result> results) {
        return new Tally((int) results.stream().filter(Result::passed).count(), results.size());
    }
}
