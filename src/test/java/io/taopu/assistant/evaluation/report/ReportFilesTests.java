package io.taopu.assistant.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.evaluation.Ending;
import io.taopu.assistant.evaluation.EvaluationReport;
import io.taopu.assistant.evaluation.EvaluationReport.Result;
import io.taopu.assistant.evaluation.GoldenQuestion;
import io.taopu.assistant.evaluation.Replies;
import io.taopu.assistant.evaluation.Reply;
import io.taopu.assistant.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTests {

    private static final Reply.Source SOURCE = new Reply.Source(1, "d", "v", "办法 <试行>", "沪规〔2021〕6号 · 第三条", "持证满七年");

    @TempDir
    Path folder;

    private final EvaluationReport report = new EvaluationReport(
            "questions.yaml",
            Instant.parse("2026-11-25T01:00:00Z"),
            List.of(
                    new Result(question("q-1", "talent"), Replies.answered("满七年[1]", SOURCE), List.of(), List.of()),
                    new Result(
                            question("q-2", "land"),
                            Replies.answered("<b>五年</b>，35岁", SOURCE),
                            List.of("missing 七年"),
                            List.of("35")),
                    new Result(question("q-3", "land"), Replies.answered("满8年", SOURCE), List.of(), List.of("8"))));

    @Test
    void writesAPageWithEveryFindingItsAnswerAndItsEvidence() throws IOException {
        new ReportFiles(folder.resolve("new"), JsonMapper.shared()).write(report);

        assertThat(folder.resolve("new/report.html"))
                .content()
                .contains("66.7 %", "id=\"q-2\"", "id=\"q-3\"", "missing 七年", "35 stands in no source", "持证满七年")
                .contains("&lt;b&gt;五年&lt;/b&gt;", "办法 &lt;试行&gt;")
                .doesNotContain("<b>五年", "<script", "http://", "https://");
    }

    @Test
    void writesTheSameForPrograms() throws IOException {
        new ReportFiles(folder, JsonMapper.shared()).write(report);

        var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
        assertThat(json.at("/tally/passed").asInt()).isEqualTo(2);
        assertThat(json.at("/byTopic/land/total").asInt()).isEqualTo(2);
        assertThat(json.at("/questions/1/failures/0").asString()).isEqualTo("missing 七年");
        assertThat(json.at("/questions/2/unsupported/0").asString()).isEqualTo("8");
    }

    @Test
    void showsRatesAndFindingsOnTheTerminal() {
        assertThat(new TerminalReport(report).text())
                .contains("FAILED q-2", "missing 七年", "figures not in any source: 35")
                .containsPattern("land +1 +2 +50\\.0%")
                .containsPattern("all +2 +3 +66\\.7%");
    }

    private static GoldenQuestion question(String id, String topic) {
        return new GoldenQuestion(
                id,
                Language.ZH,
                topic,
                Ending.ANSWER,
                List.of(),
                List.of("居转户", "要几年"),
                List.of(),
                List.of(),
                "04-talent#2",
                null);
    }
}
