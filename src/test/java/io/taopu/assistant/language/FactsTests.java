package io.taopu.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2公顷 | 折合30亩",
                "有效期至2026-09-19 | 有效期至2026年9月19日",
                "电话63635298 | 请拨021-63635298",
                "沪规划资源产[2025]28号 | 《意见》（沪规划资源产〔2025〕28号）",
                "tp-07 | TP-07地块",
                "500万元 | RMB 5 million",
                "2026年 | 2026年5月9日印发",
                "6月25日 | 2026年6月25日",
                "21块地 | 21幅",
                "18.83平方公里 | 1883公顷",
                "30 June 2030 | 至2030年6月30日",
            })
    void bearsOutTheSameFactInAnotherNotation(String claimed, String evidence) {
        assertThat(Facts.unproved(Facts.in(claimed), Facts.in(evidence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2公顷 | 折合20亩",
                "有效期至2026-09-20 | 有效期至2026年9月19日",
                "电话63635299 | 请拨021-63635298",
                "TP-08 | TP-07地块",
                "15% | 15倍",
                "2027年 | 2026年5月9日印发",
            })
    void doesNotBearOutAnotherFact(String claimed, String evidence) {
        assertThat(Facts.unproved(Facts.in(claimed), Facts.in(evidence))).isNotEmpty();
    }

    @Test
    void aYearAtTheEndOfASentenceAndTheNextFigureAreNoDate() {
        assertThat(Facts.in("since 1999.\n\n1.53 square kilometres"))
                .isEqualTo(Facts.in("since 1999; 1.53 square kilometres"));
    }

    @Test
    void readsEveryKindOfFact() {
        assertThat(Facts.in("普府〔2026〕32号，2026年5月9日，电话63635298，TP-07 用地20亩，占30%"))
                .hasSize(6)
                .contains(
                        new Fact.DocumentNumber("普府〔2026〕32号"),
                        new Fact.Day("2026-05-09"),
                        new Fact.Phone("63635298"),
                        new Fact.Code("TP-07"));
    }
}
