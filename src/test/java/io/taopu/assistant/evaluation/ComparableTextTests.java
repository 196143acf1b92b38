package io.taopu.assistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "注册资本 1,883 万元 | 1883万",
                "税率为１５％ | 15%",
                "祁連山路 49 弄 17 樓 | 祁连山路49弄17楼",
                "AI Assistant | ai",
                "不適用於臺灣居民 | 不适用"
            })
    void comparesWidthCaseSpacesScriptAndCommasAlike(String text, String expected) {
        assertThat(ComparableText.holdsOneOf(text, List.of("something else", expected)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"共 18 家 | 8家以上", "2025年 | 2026"})
    void keepsDifferentThingsApart(String text, String expected) {
        assertThat(ComparableText.holdsOneOf(text, List.of(expected))).isFalse();
    }
}
