package io.taopu.assistant.evaluation;

import static io.taopu.assistant.evaluation.Replies.answered;
import static io.taopu.assistant.evaluation.Replies.ended;
import static io.taopu.assistant.evaluation.Replies.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class EvaluationTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void passesAnAnswerThatEndsAndReadsAsExpected() {
        var report = run(
                question("q", Ending.ANSWER, List.of("几年")), (text, history) -> answered("满七年[1]", source(1, "七年")));

        assertThat(report.failed()).isEmpty();
        assertThat(report.tally()).isEqualTo(new EvaluationReport.Tally(1, 1));
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() {
        var report = run(
                question("q", Ending.REFUSE, List.of("几年")),
                (text, history) -> new Reply("answered", "我承诺五年", List.of(), List.of(), "[]", 3));

        assertThat(report.failed().getFirst().failures())
                .containsExactly(
                        "outcome is answered, expected refuse",
                        "missing 7年 | 七年",
                        "must not hold 我承诺",
                        "answered without a citation or a card");
    }

    @Test
    void takesSmallTalkForAnAnswerAndEachAllowedEnding() {
        var plain = new GoldenQuestion(
                "q",
                Language.ZH,
                "t",
                Ending.CLARIFY,
                List.of(Ending.ANSWER),
                List.of("你好"),
                List.of(),
                List.of(),
                "",
                null);

        for (var outcome : List.of("smalltalk", "clarify")) {
            assertThat(run(plain, (text, history) -> ended(outcome, "您好")).failed())
                    .isEmpty();
        }
        assertThat(run(plain, (text, history) -> ended("escalated", "您好")).failed())
                .hasSize(1);
    }

    @Test
    void putsAllTurnsWithTheRepliesBeforeThemAndJudgesTheLast() {
        var heard = new ArrayList<String>();
        var report = run(question("q", Ending.ANSWER, List.of("一", "二", "三")), (text, history) -> {
            heard.add(text
                    + history.stream()
                            .map(said -> said.question() + ":" + said.reply().outcome())
                            .toList());
            return text.equals("三") ? answered("七年", source(1, "七年")) : ended("clarify", "哪一个");
        });

        assertThat(heard).containsExactly("一[]", "二[一:clarify]", "三[一:clarify, 二:clarify]");
        assertThat(report.failed()).isEmpty();
    }

    @Test
    void countsAnAnswerThatCannotBeHadAsFailedAndGoesOn() {
        var good = question("good", Ending.ANSWER, List.of("二"));
        var report = evaluation((text, history) -> {
                    if (text.equals("一")) {
                        throw new IllegalStateException("broken");
                    }
                    return answered("七年", source(1, "七年"));
                })
                .run("two", List.of(question("bad", Ending.ANSWER, List.of("一")), good));

        assertThat(report.failed())
                .singleElement()
                .satisfies(result ->
                        assertThat(result.failures()).singleElement().asString().contains("broken"));
        assertThat(report.tally()).isEqualTo(new EvaluationReport.Tally(1, 2));
    }

    @Test
    void listsFiguresThatNothingBearsOut() {
        var report = run(
                question("q", Ending.ANSWER, List.of("几年")), (text, history) -> answered("七年，满35岁", source(1, "七年")));

        assertThat(report.withUnsupportedFigures()).singleElement().satisfies(result -> assertThat(result.unsupported())
                .containsExactly("35"));
    }

    @Test
    void takesLatencyByNearestRank() {
        var latencies = new ArrayList<>(List.of(10.0, 20.0, 30.0, 40.0));
        var report = evaluation((text, history) ->
                        new Reply("answered", "七年", List.of(), List.of(), "[1]", latencies.removeFirst()))
                .run(
                        "four",
                        List.of(
                                question("a", Ending.ANSWER, List.of("x")),
                                question("b", Ending.ANSWER, List.of("x")),
                                question("c", Ending.ANSWER, List.of("x")),
                                question("d", Ending.ANSWER, List.of("x"))));

        assertThat(report.latencyMs(50)).isEqualTo(20);
        assertThat(report.latencyMs(95)).isEqualTo(40);
    }

    private static EvaluationReport run(
            GoldenQuestion question, BiFunction<String, List<Respondent.Said>, Reply> replies) {
        return evaluation(replies).run("one", List.of(question));
    }

    private static Evaluation evaluation(BiFunction<String, List<Respondent.Said>, Reply> replies) {
        return new Evaluation(
                new Respondent() {
                    @Override
                    public Reply ask(String question, List<Said> history) {
                        return replies.apply(question, history);
                    }

                    @Override
                    public String textOf(String documentId, String versionId) {
                        return "";
                    }
                },
                List.of(),
                CLOCK);
    }

    private static GoldenQuestion question(String id, Ending expect, List<String> turns) {
        return new GoldenQuestion(
                id,
                Language.ZH,
                "talent",
                expect,
                List.of(),
                turns,
                List.of(List.of("7年", "七年")),
                List.of("我承诺"),
                "",
                null);
    }
}
