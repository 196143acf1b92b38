package io.taopu.assistant.evaluation.report;

import io.taopu.assistant.evaluation.Ending;
import io.taopu.assistant.evaluation.EvaluationReport;
import io.taopu.assistant.evaluation.EvaluationReport.Result;
import io.taopu.assistant.evaluation.EvaluationReport.Tally;
import io.taopu.assistant.evaluation.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The report in the form in which another program compares two runs. */
record JsonReport(
        String title,
        Instant startedAt,
        Tally tally,
        Map<String, Tally> byTopic,
        Map<String, Tally> byLanguage,
        Map<String, Tally> byExpectedOutcome,
        int answersWithUnsupportedFigures,
        double latencyMsP50,
        double latencyMsP95,
        List<Line> questions) {

    record Line(
            String id,
            boolean passed,
            String expected,
            String outcome,
            List<String> failures,
            List<String> unsupported,
            double latencyMs,
            List<String> turns,
            String text,
            List<Reply.Source> citations) {}

    static JsonReport of(EvaluationReport report) {
        return new JsonReport(
                report.title(),
                report.startedAt(),
                report.tally(),
                report.tallyBy(question -> question.topic()),
                report.tallyBy(question -> question.language().tag()),
                report.tallyBy(question -> question.expect().word()),
                report.withUnsupportedFigures().size(),
                report.latencyMs(50),
                report.latencyMs(95),
                report.results().stream().map(JsonReport::line).toList());
    }

    private static Line line(Result result) {
        Ending expected = result.question().expect();
        return new Line(
                result.question().id(),
                result.passed(),
                expected.word(),
                result.reply().outcome(),
                result.failures(),
                result.unsupported(),
                result.reply().latencyMs(),
                result.question().turns(),
                result.reply().text(),
                result.reply().citations());
    }
}
