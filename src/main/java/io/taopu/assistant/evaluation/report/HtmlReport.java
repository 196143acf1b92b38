package io.taopu.assistant.evaluation.report;

import io.taopu.assistant.evaluation.EvaluationReport;
import io.taopu.assistant.evaluation.EvaluationReport.Result;
import io.taopu.assistant.evaluation.EvaluationReport.Tally;
import io.taopu.assistant.evaluation.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report as one page that needs nothing else: styles inside, no script. */
final class HtmlReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final EvaluationReport report;
    private final Markup page = new Markup();

    HtmlReport(EvaluationReport report) {
        this.report = report;
    }

    String page() {
        page.raw("<!doctype html>")
                .raw("<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .add("<title>Evaluation: %s</title>", report.title())
                .raw("<style>" + styles() + "</style></head><body><main>");
        head();
        tallies();
        findings("Failed", report.failed());
        findings(
                "Passed, with figures that no source bears out",
                report.withUnsupportedFigures().stream().filter(Result::passed).toList());
        everything();
        return page.raw("</main></body></html>").toString();
    }

    private void head() {
        Tally all = report.tally();
        page.add(
                        "<header><h1>Evaluation</h1><p>%s · %s (Shanghai)</p></header>",
                        report.title(), TIME.format(report.startedAt()))
                .raw("<div class=\"tiles\">")
                .add(
                        "<div class=\"tile\"><b>%.1f %%</b><span>passed: %d of %d</span></div>",
                        100 * all.rate(), all.passed(), all.total())
                .add(
                        "<div class=\"tile\"><b>%d</b><span>answers with unsupported figures</span></div>",
                        report.withUnsupportedFigures().size())
                .add("<div class=\"tile\"><b>%.0f ms</b><span>latency, median</span></div>", report.latencyMs(50))
                .add(
                        "<div class=\"tile\"><b>%.0f ms</b><span>latency, 95th percentile</span></div>",
                        report.latencyMs(95))
                .raw("</div>");
    }

    private void tallies() {
        page.raw("<h2>Pass rates</h2><div class=\"panels\">");
        tally("Topic", report.tallyBy(question -> question.topic()));
        tally("Language", report.tallyBy(question -> question.language().tag()));
        tally("Expected outcome", report.tallyBy(question -> question.expect().word()));
        page.raw("</div>");
    }

    private void tally(String title, Map<String, Tally> tallies) {
        page.add("<div class=\"panel\"><table><caption>%s</caption>", title)
                .raw("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"num\">Passed</th>"
                        + "<th scope=\"col\" class=\"num\">Rate, %</th><th scope=\"col\"></th></tr></thead><tbody>");
        tallies.forEach((name, tally) -> page.add(
                "<tr><td>%s</td><td class=\"num\">%d / %d</td><td class=\"num\">%.1f</td>"
                        + "<td class=\"bar\"><i style=\"--share:%.1f%%\"></i></td></tr>",
                name, tally.passed(), tally.total(), 100 * tally.rate(), 100 * tally.rate()));
        page.raw("</tbody></table></div>");
    }

    private void findings(String title, List<Result> results) {
        page.add("<h2>%s (%d)</h2>", title, results.size());
        if (results.isEmpty()) {
            page.raw("<p class=\"empty\">None.</p>");
        }
        results.forEach(this::finding);
    }

    private void finding(Result result) {
        var question = result.question();
        page.add("<article class=\"finding\" id=\"%s\"><h3>%s", question.id(), question.id())
                .raw(badge(result))
                .add("<span class=\"badge plain\">%s</span>", question.topic())
                .add(
                        "<span class=\"badge plain\">%s</span>",
                        question.language().tag())
                .add(
                        "<span class=\"badge plain\">expected %s</span>",
                        question.expect().word())
                .add(
                        "<span class=\"badge plain\">got %s</span></h3>",
                        result.reply().outcome())
                .raw("<div class=\"asked\">");
        question.turns().forEach(turn -> page.add("<p>%s</p>", turn));
        page.raw("</div>").add("<p class=\"answer\">%s</p>", result.reply().text());
        list("wrong", result.failures());
        list(
                "wrong figures",
                result.unsupported().stream()
                        .map(figure -> figure + " stands in no source")
                        .toList());
        sources(result.reply().citations());
        if (!question.source().isBlank()) {
            page.add("<p class=\"origin\">Right answer: %s</p>", question.source());
        }
        page.raw("</article>");
    }

    private void list(String style, List<String> items) {
        if (!items.isEmpty()) {
            page.add("<ul class=\"%s\">", style);
            items.forEach(item -> page.add("<li>%s</li>", item));
            page.raw("</ul>");
        }
    }

    private void sources(List<Reply.Source> sources) {
        if (!sources.isEmpty()) {
            page.raw("<ol class=\"sources\">");
            sources.forEach(source -> page.add(
                    "<li value=\"%d\">%s · %s <q>%s</q></li>",
                    source.n(), source.title(), source.particulars(), source.quote()));
            page.raw("</ol>");
        }
    }

    private void everything() {
        page.raw(
                        "<h2>All questions</h2><details class=\"panel\"><summary>Show the list</summary><div class=\"all\"><table>")
                .raw(
                        "<thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Result</th><th scope=\"col\">Outcome</th>"
                                + "<th scope=\"col\">Last turn</th><th scope=\"col\">Answer</th>"
                                + "<th scope=\"col\" class=\"num\">ms</th></tr></thead><tbody>");
        report.results()
                .forEach(result -> page.add("<tr><td>%s</td>", result.question().id())
                        .raw("<td>" + badge(result) + "</td>")
                        .add(
                                "<td>%s</td><td>%s</td><td>%s</td><td class=\"num\">%.0f</td></tr>",
                                result.reply().outcome(),
                                result.question().turns().getLast(),
                                result.reply().text(),
                                result.reply().latencyMs()));
        page.raw("</tbody></table></div></details>");
    }

    private static String badge(Result result) {
        if (!result.passed()) {
            return "<span class=\"badge bad\">✕ failed</span>";
        }
        return result.unsupported().isEmpty()
                ? "<span class=\"badge ok\">✓ passed</span>"
                : "<span class=\"badge warn\">! figures</span>";
    }

    private static String styles() {
        try (InputStream css =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("/evaluation/report.css"), "report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
