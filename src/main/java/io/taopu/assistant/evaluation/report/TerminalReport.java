package io.taopu.assistant.evaluation.report;

import io.taopu.assistant.evaluation.EvaluationReport;
import io.taopu.assistant.evaluation.EvaluationReport.Result;
import io.taopu.assistant.evaluation.EvaluationReport.Tally;
import java.util.Locale;
import java.util.Map;

/** The report as a table for a terminal, failures first read, figures last. */
final class TerminalReport {

    private static final int TEXT_SHOWN = 160;

    private final EvaluationReport report;
    private final StringBuilder out = new StringBuilder();

    TerminalReport(EvaluationReport report) {
        this.report = report;
    }

    String text() {
        line("");
        report.results().stream()
                .filter(result -> !result.passed() || !result.unsupported().isEmpty())
                .forEach(this::finding);
        line("%n%-24s %7s %7s %8s", report.title(), "passed", "asked", "rate");
        table("topic", report.tallyBy(question -> question.topic()));
        table("language", report.tallyBy(question -> question.language().tag()));
        table("expected outcome", report.tallyBy(question -> question.expect().word()));
        row("all", report.tally());
        line(
                "unsupported figures in %d answers",
                report.withUnsupportedFigures().size());
        line("latency p50 %.0f ms, p95 %.0f ms", report.latencyMs(50), report.latencyMs(95));
        return out.toString();
    }

    private void finding(Result result) {
        var question = result.question();
        line(
                "%s %s  %s, %s",
                result.passed() ? "figures" : "FAILED",
                question.id(),
                question.topic(),
                question.language().tag());
        line("    asked     %s", String.join(" / ", question.turns()));
        line(
                "    answered  %s: %s",
                result.reply().outcome(), shortened(result.reply().text()));
        result.failures().forEach(failure -> line("    wrong     %s", failure));
        if (!result.unsupported().isEmpty()) {
            line("    figures not in any source: %s", String.join(", ", result.unsupported()));
        }
    }

    private void table(String title, Map<String, Tally> tallies) {
        line("  by %s", title);
        tallies.forEach((name, tally) -> row("    " + name, tally));
    }

    private void row(String name, Tally tally) {
        line("%-24s %7d %7d %7.1f%%", name, tally.passed(), tally.total(), 100 * tally.rate());
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= TEXT_SHOWN
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, TEXT_SHOWN)) + "…";
    }
}
