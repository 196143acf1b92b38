package io.taopu.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void endsAtChineseFullStops() {
        assertThat(Sentences.of("园区占地4.2平方公里。由桃浦镇管理！有问题吗？")).containsExactly("园区占地4.2平方公里。", "由桃浦镇管理！", "有问题吗？");
    }

    @Test
    void keepsDecimalsAndThousandsWhole() {
        assertThat(Sentences.of("The site covers 12.5 ha. Its price is 1,200.50 yuan per sq. m. of floor area."))
                .containsExactly("The site covers 12.5 ha.", "Its price is 1,200.50 yuan per sq. m. of floor area.");
    }

    @Test
    void keepsAbbreviationsAndInitialsWhole() {
        assertThat(Sentences.of("Contact Mr. J. Li at No. 12 Wuwei Rd. before Fri. Bring e.g. a passport."))
                .first()
                .asString()
                .startsWith("Contact Mr. J. Li at No. 12 Wuwei Rd. before");
    }

    @Test
    void keepsATitleInBookMarksWhole() {
        assertThat(Sentences.of("依据《关于若干问题的意见。暂行》执行。自2024年起施行。")).containsExactly("依据《关于若干问题的意见。暂行》执行。", "自2024年起施行。");
    }

    @Test
    void keepsAShortBracketWhole() {
        assertThat(Sentences.of("企业（含外资。下同）可以申请。")).containsExactly("企业（含外资。下同）可以申请。");
    }

    @Test
    void endsAfterTheClosingQuotationMark() {
        assertThat(Sentences.of("他说：“可以申请。”窗口当场受理。")).containsExactly("他说：“可以申请。”", "窗口当场受理。");
    }

    @Test
    void goesOnAfterAQuotationInsideASentence() {
        assertThat(Sentences.of("所谓“先租后让。”的方式已经实行。")).hasSize(1);
    }

    @Test
    void endsAtLines() {
        assertThat(Sentences.of("申请条件\n- 在本区注册\n- 无违法记录")).containsExactly("申请条件", "- 在本区注册", "- 无违法记录");
    }

    @Test
    void keepsTheNumberOfAListItemWithItsText() {
        assertThat(Sentences.of("1. Register online. 2. Bring the originals."))
                .containsExactly("1. Register online.", "2. Bring the originals.");
    }

    @Test
    void losesNoVisibleCharacter() {
        String text = "第一条 为了……规范管理，制定本办法。“一”、二；三？！“好。” No. 5 is 3.14. End";
        assertThat(String.join("", Sentences.of(text)).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void clausesJoinToTheSentence() {
        String sentence = "符合条件的企业，最高补贴1,000万元；其中：租金、装修各半。";
        assertThat(Sentences.clauses(sentence)).hasSize(5);
        assertThat(String.join("", Sentences.clauses(sentence))).isEqualTo(sentence);
    }
}
