package io.taopu.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTests {

    private final Lexicon lexicon = Lexicon.read(
            new StringReader(
                    """
            topic:
              far: {zh: [容积率, 容积], en: [plot ratio, FAR]}
              area: {zh: [用地面积]}
              taopu: {zh: [桃浦, 桃浦镇], en: [Taopu]}
            act:
              call: {zh: [找*谈], en: [call me]}
            """),
            "test");
    private final TextNormalizer normalizer = new TextNormalizer(lexicon);

    @Test
    void findsTheLongestWordOfAKind() {
        assertThat(lexicon.mentions("桃浦镇的容积率"))
                .extracting(Lexicon.Mention::surface)
                .containsExactly("桃浦镇", "容积率");
    }

    @Test
    void latinWordsMatchWholeWordsOnly() {
        assertThat(lexicon.mentions("how far is the plot ratio, not a farm"))
                .extracting(Lexicon.Mention::surface)
                .containsExactly("far", "plot ratio");
    }

    @Test
    void aStarStandsForAFewCharacters() {
        assertThat(lexicon.mentions("找你们领导谈")).extracting(m -> m.term().id()).containsExactly("call");
    }

    @ParameterizedTest
    @CsvSource({
        "桃埔的容机率, 桃浦的容积率",
        "容积律能不能调, 容积率能不能调",
        "套谱在哪里, 套谱在哪里",
        "这合不合适, 这合不合适",
        "桃浦鎮的容積率, 桃浦镇的容积率",
        "ＴＰ－０７　容积率, tp-07 容积率",
    })
    void mendsWrongCharactersOfTheSameSound(String typed, String normal) {
        assertThat(normalizer.normalise(typed, Language.ZH).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "桃浦镇多大, ZH",
        "請問商務委地址在哪裡, ZH_HANT",
        "How big is the core area?, EN",
        "TP-07的FAR多少, ZH",
        "Which plots allow 生物医药 in the area, EN",
        "TP-07, ZH",
    })
    void tellsTheLanguage(String text, Language language) {
        assertThat(normalizer.normalise(text, Language.ZH).language()).isEqualTo(language);
    }
}
