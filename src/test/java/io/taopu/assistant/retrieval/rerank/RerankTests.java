package io.taopu.assistant.retrieval.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.lucene.EnglishWords;
import io.taopu.assistant.retrieval.words.LanguageWords;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RerankTests {

    private static final WordAnalysis WORDS = new LanguageWords(new EnglishWords());

    @Test
    void theBundledWeightsKnowEveryFeature() {
        Map<String, Double> weights = Weights.bundled().values();

        assertThat(SegmentFeatures.NAMES).allMatch(name -> weights.containsKey("segment." + name));
        assertThat(SegmentFeatures.ABSOLUTE).allMatch(name -> weights.containsKey("relevance." + name));
        assertThat(SentenceFeatures.NAMES).allMatch(name -> weights.containsKey("sentence." + name));
        assertThat(weights).containsKey("relevance.bias");
    }

    @Test
    void countsRareWordsOfTheQuestionMoreThanCommonOnes() {
        QuestionUnits units = units("落户补贴", List.of(), Map.of("补贴", 900, "落户", 3, "补", 900, "贴", 900), 1000);

        assertThat(units.share(units.in("关于落户的办法"))).isGreaterThan(units.share(units.in("关于补贴的办法")));
        assertThat(units.share(units.in("落户补贴"))).isEqualTo(1);
        assertThat(units.share(units.in("其他"))).isZero();
    }

    @Test
    void leavesOutTheWordsThatOnlyAsk() {
        QuestionUnits units = units("请问什么是容积率呢？", List.of(), Map.of(), 10);

        assertThat(units.share(units.in("容积率2.0"))).isGreaterThan(0.6);
        assertThat(units.share(units.in("请问什么呢"))).isZero();
    }

    @Test
    void countsASynonymLess() {
        QuestionUnits units = units("房租", List.of("租金"), Map.of(), 10);
        double synonym = units.share(units.in("租金标准"));

        assertThat(synonym).isBetween(0.2, 0.9);
        assertThat(units.share(units.in("房租标准"))).isGreaterThan(synonym);
    }

    @Test
    void comparesEnglishByStems() {
        String text = MatchText.of("Permits are issued within five working days.", Language.EN, WORDS);
        QuestionUnits units = QuestionUnits.of("issuing a permit", List.of(), Language.EN, WORDS, Map.of(), 10);

        assertThat(units.share(units.in(text))).isGreaterThan(0.6);
    }

    @Test
    void readsWhatAQuestionAsksFor() {
        assertThat(Asked.in("谁负责受理")).contains(Asked.PERSON);
        assertThat(Asked.in("什么时候开始申请")).contains(Asked.TIME);
        assertThat(Asked.in("办理需要多久")).contains(Asked.DURATION);
        assertThat(Asked.in("服务中心在哪里")).contains(Asked.PLACE);
        assertThat(Asked.in("最高补贴多少钱")).contains(Asked.MONEY);
        assertThat(Asked.in("需要哪些材料")).contains(Asked.LIST);
        assertThat(Asked.in("how many plots are there")).contains(Asked.QUANTITY);
        assertThat(Asked.in("when does it start")).contains(Asked.TIME);
    }

    @Test
    void seesWhatATextHolds() {
        assertThat(Asked.heldBy("自2024年5月1日起施行")).contains(Asked.TIME);
        assertThat(Asked.heldBy("每年最高20万元")).contains(Asked.MONEY, Asked.QUANTITY);
        assertThat(Asked.heldBy("减按15%的税率征收")).contains(Asked.SHARE);
        assertThat(Asked.heldBy("咨询电话:021-12345678")).contains(Asked.CONTACT);
    }

    @Test
    void keepsAShortSentenceAsItsExcerpt() {
        assertThat(excerpt("补贴多少", "每年最高二十万元。")).isEqualTo("每年最高二十万元。");
    }

    @Test
    void cutsALongSentenceToTheClausesThatAnswer() {
        String sentence = "为了进一步优化本区域的营商环境并吸引更多符合产业导向的优质企业落户发展，根据上级部门的有关规定并结合本区域实际情况，"
                + "经研究决定对符合条件的新设企业给予租金补贴，补贴标准为每年最高二十万元，由服务中心统一受理并按季度发放到企业账户。";

        String excerpt = excerpt("租金补贴的标准是多少", sentence);

        assertThat(excerpt).contains("二十万元").hasSizeLessThanOrEqualTo(Excerpts.LONGEST);
    }

    @Test
    void findsTheLongestSharedRun() {
        assertThat(SharedRun.longest("容积率上限", "地块容积率为2")).isEqualTo(3);
        assertThat(SharedRun.longest("", "地块")).isZero();
    }

    @Test
    void aLinearModelAddsWhatItsFeaturesWeigh() {
        LinearModel model = LinearModel.of("m", List.of("a", "b"), Map.of("m.a", 2.0, "m.bias", -1.0));

        assertThat(model.score(new double[] {1, 5})).isEqualTo(1);
        assertThat(model.probability(new double[] {0.5, 5})).isCloseTo(0.5, within(1e-9));
    }

    private static QuestionUnits units(
            String question, List<String> synonyms, Map<String, Integer> frequencies, int entries) {
        return QuestionUnits.of(question, synonyms, Language.ZH, WORDS, frequencies, entries);
    }

    private static String excerpt(String question, String sentence) {
        QuestionReading reading = QuestionReading.of(
                new RetrievalQuery(question, List.of(), Language.ZH, Set.of(), 5),
                new Candidates(List.of(), List.of(), Map.of(), Map.of(), 10),
                Language.ZH,
                WORDS);
        return Excerpts.of(Prepared.Sentence.of(sentence, Language.ZH, WORDS), reading);
    }
}
