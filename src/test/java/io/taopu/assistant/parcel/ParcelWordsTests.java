package io.taopu.assistant.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelWordsTests {

    private static ParcelWords words;

    @BeforeAll
    static void setUp() throws IOException {
        words = new ParcelWords(Lexicon.load(Path.of("knowledge/lexicon.yaml")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "研发用地C65|R&D land C65",
                "物流仓储用地|logistics and warehouse land",
                "医疗器械、精准医疗|medical devices, precision medicine",
                "待腾退|to be vacated",
                "已通过效果评估|passed assessment",
                "协议（存量）|agreement (land already in use)",
                "研发用地-通用类|R&D land, general class",
                "15号线武威东路|Line 15, East Wuwei Road",
                "11号线|Line 11"
            })
    void aValueOfTheSheetIsPutInEnglish(String value, String english) {
        assertThat(words.english(value)).contains(english);
    }

    @ParameterizedTest
    @CsvSource({"未知用地X9", "医疗器械、没有的行业", "东至规划路一、南至规划路二", "15号线没有这个站"})
    void whatIsNotKnownInEveryPartStaysAsItIs(String value) {
        assertThat(words.english(value)).isEmpty();
        assertThat(words.explained(value)).isEqualTo(value);
    }

    @Test
    void aSentenceShowsTheWordOfTheSheetBehindItsEnglish() {
        assertThat(words.explained("TP-07: land use 研发用地C65, industries 医疗器械、数智健康, distance 650 m (15号线武威东路)."))
                .isEqualTo("TP-07: land use R&D land C65 (研发用地C65), industries medical devices, digital health "
                        + "(医疗器械、数智健康), distance 650 m (Line 15, East Wuwei Road, 15号线武威东路).");
    }
}
