package io.taopu.assistant.answering.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.Citation;
import io.taopu.assistant.answering.compose.Draft;
import io.taopu.assistant.answering.compose.Sentence;
import io.taopu.assistant.answering.compose.Source;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.VersionId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingGateTests {

    private static Source source(int n, String evidence) {
        return new Source(
                new Citation(
                        n,
                        new DocumentId("d" + n),
                        new VersionId("v" + n),
                        "title",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        evidence,
                        "/",
                        null,
                        null,
                        null,
                        Confidence.A,
                        false),
                evidence);
    }

    private static List<String> passed(String question, List<Card> cards, Sentence... sentences) {
        List<Source> sources = List.of(source(1, "核心区面积4.2平方公里"), source(2, "补贴最高300万元"));
        return GroundingGate.pass(new Draft(List.of(sentences), sources, cards, List.of()), question)
                .sentences()
                .stream()
                .map(Sentence::text)
                .toList();
    }

    @Test
    void letsASentenceProveItsFactsByTheSourceItCites() {
        assertThat(passed("", List.of(), new Sentence("核心区有420公顷", List.of(1)))).hasSize(1);
    }

    @Test
    void stopsAFactThatStandsOnlyInAnotherSource() {
        assertThat(passed("", List.of(), new Sentence("补贴最高300万元", List.of(1)))).isEmpty();
    }

    @Test
    void stopsAnAlteredFigure() {
        assertThat(passed("", List.of(), new Sentence("补贴最高500万元", List.of(2)))).isEmpty();
    }

    @Test
    void acceptsFiguresOfTheQuestionAndOfCards() {
        Card calculation = new Card.Calculation(
                "亩换算为平方米",
                List.of(new Card.Calculation.Input("亩", new BigDecimal("30"), "亩")),
                "30 × 666.6667",
                new BigDecimal("20000"),
                "㎡");
        assertThat(passed("30亩是多少平方米", List.of(calculation), new Sentence("30亩 = 20,000㎡。", List.of())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们保证您一定能落户。", "肯定可以获批", "给您打八折", "We guarantee approval within ten days."})
    void stopsPromisesWhateverTheSourceSays(String promise) {
        List<Source> sources = List.of(source(1, promise));
        Draft draft = new Draft(List.of(new Sentence(promise, List.of(1))), sources, List.of(), List.of());
        assertThat(GroundingGate.pass(draft, "").sentences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"本助手不承诺补贴。", "推行“带产业项目”挂牌出让。", "不得承诺税收返还。", "公租房属于住房保障。"})
    void keepsPlainStatements(String statement) {
        List<Source> sources = List.of(source(1, statement));
        Draft draft = new Draft(List.of(new Sentence(statement, List.of(1))), sources, List.of(), List.of());
        assertThat(GroundingGate.pass(draft, "").sentences()).hasSize(1);
    }
}
