package io.taopu.assistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridRetrievalTests {

    @TempDir
    private static Path folder;

    private static final KnowledgeDocument RENT = RetrievalFixtures.document("rent", "创业园房租补贴办法", Language.ZH);
    private static final KnowledgeDocument SCHOOL = RetrievalFixtures.document("school", "外籍子女就学指南", Language.ZH);
    private static final KnowledgeDocument VISA =
            RetrievalFixtures.document("visa", "Work permits for foreign staff", Language.EN);
    private static final Set<VersionId> ALL = Set.of(RENT.versionId(), SCHOOL.versionId(), VISA.versionId());

    private static RetrievalBed bed;

    @BeforeAll
    static void fill() {
        bed = new RetrievalBed(folder, EmbeddingModels.bundled());
        bed.put(
                RENT,
                RetrievalFixtures.segments(
                        RENT, List.of("入驻企业前两年按实际房租的一半给予补贴，每年最高二十万元。补贴由园区服务中心受理。", "本办法所称企业是指在本区登记注册的小型和微型企业。")));
        bed.put(SCHOOL, RetrievalFixtures.segments(SCHOOL, List.of("外籍人员子女可以申请就读国际学校。申请时须提交护照和居留许可。")));
        bed.put(
                VISA,
                RetrievalFixtures.segments(
                        VISA, List.of("Employers apply online. A work permit is issued within five working days.")));
        bed.awaitVectors();
    }

    @AfterAll
    static void close() {
        bed.close();
    }

    @Test
    void findsTheSegmentThatAnswersThoughTheWordsDiffer() {
        List<RankedSegment> found = search("租办公室能省多少钱", Language.ZH, ALL);

        assertThat(found.getFirst().segment().text()).startsWith("入驻企业前两年");
        assertThat(found.getFirst().document()).isEqualTo(RENT);
    }

    @Test
    void scoresTheSentenceThatAnswersHighest() {
        List<RankedSegment.RankedSentence> sentences =
                search("房租补贴最高多少", Language.ZH, ALL).getFirst().sentences();

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).score()).isGreaterThan(sentences.get(1).score());
        assertThat(sentences.get(0).coverage()).isBetween(0.0, 1.0);
    }

    @Test
    void relevanceTellsAnAnswerFromAStranger() {
        double answer =
                search("外籍子女怎么申请国际学校", Language.ZH, ALL).getFirst().scores().relevance();
        double stranger =
                search("今天晚上的足球比赛几点开始", Language.ZH, ALL).getFirst().scores().relevance();

        assertThat(answer).isBetween(0.5, 1.0);
        assertThat(stranger).isBetween(0.0, 0.3);
    }

    @Test
    void findsOnlyVersionsThatWereNamed() {
        assertThat(search("房租补贴", Language.ZH, Set.of(SCHOOL.versionId())))
                .allMatch(each -> each.document().equals(SCHOOL));
        assertThat(search("房租补贴", Language.ZH, Set.of())).isEmpty();
    }

    @Test
    void searchesEnglishTextsForEnglishQuestions() {
        List<RankedSegment> found = search("how long does a work permit take", Language.EN, ALL);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().document()).isEqualTo(VISA);
    }

    @Test
    void keepsToTheLimitAndToAnOverlongQuestion() {
        String overlong = "请问在本区登记注册的企业租用园区办公用房可以得到哪些补贴".repeat(80);

        assertThat(bed.retrieval().search(new RetrievalQuery(overlong, List.of(), Language.ZH, ALL, 1)))
                .hasSize(1);
        assertThat(search(" ", Language.ZH, ALL)).isEmpty();
    }

    private static List<RankedSegment> search(String question, Language language, Set<VersionId> versions) {
        return bed.retrieval().search(new RetrievalQuery(question, List.of(), language, versions, 5));
    }
}
