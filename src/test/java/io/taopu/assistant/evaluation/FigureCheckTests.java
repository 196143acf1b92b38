package io.taopu.assistant.evaluation;

import static io.taopu.assistant.evaluation.Replies.answered;
import static io.taopu.assistant.evaluation.Replies.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCheckTests {

    private final FigureCheck check = new FigureCheck(new Respondent() {
        @Override
        public Reply ask(String question, List<Said> history) {
            throw new AssertionError("nothing is asked");
        }

        @Override
        public String textOf(String documentId, String versionId) {
            return "the whole text says 2026年9月19日";
        }
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补贴最高500万元[1] | 最高500万元",
                "补贴最高 5,000,000 元[1] | 最高500万元",
                "满7年[1] | 满七年",
                "within 15 days | 入境后十五日内",
                "TP-07 的容积率是 3 | TP-07 容积率 3.0",
                "面积 1.34 万㎡ | 13400㎡",
                "沪规划资源规〔2021〕6号 | 沪规划资源规[2021]6号",
                "valid from 2025-12-01 | in force from 1 December 2025",
                "每亩税收100万元 | 税收产出(万元/亩·年): 100",
                "自2025年12月起 | 自2025-12-01起施行",
                "December 1, 2025 | 2025年12月1日",
                "2021年6月 | 二〇二一年 2021.06"
            })
    void findsTheFigureInTheQuote(String text, String quote) {
        assertThat(check.unsupported(answered(text, source(1, quote)), List.of("问")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "补贴最高300万元[1] | 最高500万元 | 300万",
                "电话 63635299 | 电话 63635298 | 63635299",
                "TP-08 可以 | TP-07 可以 | TP-08",
                "面积 20000㎡ | 税收产出(万元/亩·年): 2 | 20000",
                "共有 4 块 | TP-01、TP-02 | 4",
                "到2026年9月18日 | 2026年9月19日，另有18项 | 2026年9月18日",
                "〔2021〕7号 | 〔2021〕6号，共7条 | 〔2021〕7号"
            })
    void reportsAFigureThatStandsNowhere(String text, String quote, String figure) {
        assertThat(check.unsupported(answered(text, source(1, quote)), List.of("问")))
                .containsExactly(figure);
    }

    @Test
    void acceptsWhatWasAskedWhatACardSaysAndWhatTheCitedDocumentSays() {
        var reply = new Reply(
                "answered",
                "30亩等于20000㎡，到2026年9月19日",
                List.of(source(1, "words only")),
                List.of(),
                "[{\"type\":\"calculation\",\"value\":20000}]",
                1);

        assertThat(check.unsupported(reply, List.of("30亩是多少"))).isEmpty();
        assertThat(check.unsupported(reply, List.of("那是多少"))).containsExactly("30");
    }

    @Test
    void readsListNumbersAndCitationMarksAsWhatTheyAre() {
        var reply = answered("1. 落户[1]\n2. 住房[2]\n3. 教育【1】[7]", source(1, "落户、教育"), source(2, "住房"));

        assertThat(check.unsupported(reply, List.of("问"))).containsExactly("7");
    }
}
