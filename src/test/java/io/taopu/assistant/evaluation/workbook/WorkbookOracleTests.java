package io.taopu.assistant.evaluation.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taopu.assistant.evaluation.Ending;
import io.taopu.assistant.evaluation.GoldenQuestion;
import io.taopu.assistant.evaluation.Replies;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookOracleTests {

    private static final Path WORKBOOK = Path.of("knowledge/parcels/taopu-parcels.xlsx");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void readsEveryPlotAndLeavesUnknownCellsOut() {
        var plots = PlotWorkbook.read(WORKBOOK);

        assertThat(plots).hasSize(21).extracting(PlotRow::code).contains("TP-01", "TP-21");
        var open = plots.stream()
                .filter(plot -> plot.code().equals("TP-20"))
                .findFirst()
                .orElseThrow();
        assertThat(open.cells())
                .doesNotContainKeys("far", "metro_m", "soil", "gfa_sqm")
                .containsEntry("site_sqm", 45_200.0);
        var ranged = plots.stream()
                .filter(plot -> plot.code().equals("TP-13"))
                .findFirst()
                .orElseThrow();
        assertThat(ranged.cells())
                .containsEntry("far", 2.5)
                .containsEntry("gfa_sqm", 85_500.0)
                .containsEntry("use_code", "M1")
                .containsEntry("supply_year", "2027")
                .containsEntry("supply_half", "2027H1");
    }

    @Test
    void wantsExactlyThePlotsOfTheSelection() throws IOException {
        var oracle = oracle("q: {codes: \"industry ~ 高端物流\"}");

        assertThat(failures(oracle, "TP-08、TP-17 和 TP-21")).isEmpty();
        assertThat(failures(oracle, "tp8、TP17、ＴＰ－21")).isEmpty();
        assertThat(failures(oracle, "TP-08、TP-17")).containsExactly("plots not named: TP-21");
        assertThat(failures(oracle, "TP-08、TP-17、TP-21、TP-02")).containsExactly("plots named wrongly: TP-02");
        assertThat(oracle.failures(question("q"), Replies.withTable("见下表", List.of("TP-08", "TP-17", "TP-21"), "[]")))
                .isEmpty();
    }

    @Test
    void letsPlotsBeNamedThatNobodyCanDecideThatMayBeNamedOrThatWereAskedFor() throws IOException {
        var oracle = oracle("q: {codes: \"far >= 3.9\", may: \"code == TP-19\"}");

        assertThat(failures(oracle, "TP-16；TP-20 容积率待定；TP-19 接近；您问的 TP-01 不够")).isEmpty();
        assertThat(failures(oracle, "TP-16；TP-15 接近")).containsExactly("plots named wrongly: TP-15");
    }

    @Test
    void wantsThePlotsInOrder() throws IOException {
        var oracle = oracle("q: {codes: all highest 2 by far, ordered: \"-far\"}");

        assertThat(failures(oracle, "TP-16，TP-19")).isEmpty();
        assertThat(failures(oracle, "TP-19，TP-16")).containsExactly("plots do not stand in order of far");
    }

    @Test
    void acceptsAFigureInEveryFairNotation() throws IOException {
        var oracle = oracle("q: {figures: [each gfa_sqm of all highest 1 by site_sqm]}");

        for (var text : List.of("123,840㎡", "约12.38万㎡", "12.4万方", "12.384公顷")) {
            assertThat(failures(oracle, text)).as(text).isEmpty();
        }
        for (var text : List.of("12.5万方", "68,800㎡", "TP-12384")) {
            assertThat(failures(oracle, text)).as(text).hasSize(1);
        }
    }

    @Test
    void countsAndSumsOverTheSelection() throws IOException {
        var oracle = oracle(
                """
                q:
                  figures:
                    - count of use_code == M0
                    - [sum site_mu of use_code == M0, sum site_sqm of all]
                """);

        assertThat(failures(oracle, "共5块，合计122.7亩")).isEmpty();
        assertThat(failures(oracle, "共五块，52.08公顷")).isEmpty();
        assertThat(failures(oracle, "共6块，合计122.7亩")).containsExactly("missing count of use_code == M0 = [5.0]");
    }

    @Test
    void asksForFiguresOnlyOfAnAnswerButForWordsAlways() throws IOException {
        var oracle = oracle("q: {codes: all, figures: [count of all], says: [[待定, 公告]]}");

        assertThat(oracle.failures(question("q"), Replies.ended("refused", "以出让公告为准")))
                .isEmpty();
        assertThat(oracle.failures(question("q"), Replies.ended("refused", "不清楚")))
                .containsExactly("missing 待定 | 公告");
    }

    @Test
    void understandsTheShippedExpectationsForEveryShippedPlotQuestion() {
        var oracle = WorkbookOracle.of(WORKBOOK, Path.of("src/test/resources/golden/parcel-expectations.yaml"), CLOCK);
        var plotQuestions = GoldenQuestion.read(Path.of("src/test/resources/golden/held-out.yaml")).stream()
                .filter(GoldenQuestion::needsPlotWorkbook)
                .toList();

        assertThat(plotQuestions).isNotEmpty().allSatisfy(question -> assertThat(
                        oracle.failures(question, Replies.ended("answered", "")))
                .noneMatch(failure -> failure.contains("says nothing of this question")));
    }

    @Test
    void namesTheQuestionWhoseExpectationIsNotUnderstood() {
        assertThatThrownBy(() -> oracle("q-9: {figures: [roughly far of all]}"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("q-9")
                .hasMessageContaining("roughly far of all");
    }

    private List<String> failures(WorkbookOracle oracle, String text) {
        return oracle.failures(question("q"), Replies.answered(text));
    }

    private WorkbookOracle oracle(String expectations) throws IOException {
        return WorkbookOracle.of(WORKBOOK, Files.writeString(folder.resolve("expectations.yaml"), expectations), CLOCK);
    }

    private static GoldenQuestion question(String id) {
        return new GoldenQuestion(
                id,
                Language.ZH,
                "plots",
                Ending.ANSWER,
                List.of(),
                List.of("TP-01 行吗"),
                List.of(),
                List.of(),
                "",
                "demo-parcels");
    }
}
