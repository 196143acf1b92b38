package io.taopu.assistant.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.GatedModel;
import io.taopu.assistant.retrieval.embedding.VectorStore;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.Vector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionIndexingTests {

    private static final KnowledgeDocument RENT = RetrievalFixtures.document("rent", "房租", Language.ZH);
    private static final KnowledgeDocument SCHOOL = RetrievalFixtures.document("school", "就学", Language.ZH_HANT);

    @TempDir
    private Path folder;

    private GatedModel model = new GatedModel();
    private RetrievalBed bed;

    @BeforeEach
    void open() {
        bed = new RetrievalBed(folder, model.models());
    }

    @AfterEach
    void close() {
        model.open();
        bed.close();
    }

    @Test
    void findsAVersionByItsWordsBeforeItsVectorsAreMade() {
        put(RENT, "租金减免。第二句。");

        assertThat(found("减免").byWords()).hasSize(1);
        assertThat(bed.index().incomplete()).containsExactly(RENT.versionId());

        model.open();
        bed.awaitVectors();
        assertThat(found("减免").byVector()).hasSize(1);
        assertThat(found("减免").found().values().iterator().next().sentences()).hasSize(2);
        assertThat(bed.index().incomplete()).isEmpty();
    }

    @Test
    void putsWordsAndVectorsAtOnceWhenAllOfThemComeWithTheProduct() {
        bed.close();
        VectorStore known = new VectorStore();
        EmbeddedTexts texts = EmbeddedTexts.of(RENT, RetrievalFixtures.segments(RENT, List.of("租金减免。第二句。")));
        texts.segments().forEach(text -> known.put("gated", text, Vector.of(new float[] {1, 5})));
        texts.sentences().forEach(text -> known.putCompact("gated", text, Vector.of(new float[] {1, 5})));
        bed = new RetrievalBed(folder, model.models(), known.vectors());

        put(RENT, "租金减免。第二句。");

        assertThat(bed.indexing().waiting()).isZero();
        assertThat(bed.index().incomplete()).isEmpty();
        assertThat(found("减免").byVector()).hasSize(1);
        assertThat(found("减免").found().values().iterator().next().sentences()).hasSize(2);

        put(SCHOOL, "就近入学。");
        assertThat(bed.indexing().waiting()).isOne();
    }

    @Test
    void searchesWhileVectorsAreMissing() {
        put(RENT, "租金减免一半。");
        model.failFromNowOn();
        model.open();

        List<RankedSegment> found = bed.retrieval()
                .search(new RetrievalQuery("租金减免多少", List.of(), Language.ZH, Set.of(RENT.versionId()), 3));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().scores().relevance()).isBetween(0.0, 1.0);
        assertThat(found.getFirst().sentences().getFirst().score()).isFinite();
    }

    @Test
    void leavesAloneWhatWasDroppedMeanwhile() {
        put(RENT, "租金减免。");
        bed.indexing().drop(RENT.versionId());
        put(SCHOOL, "就近入学。");
        model.open();
        bed.awaitVectors();

        assertThat(bed.indexing().versions()).containsExactly(SCHOOL.versionId());
    }

    @Test
    void keepsTheLaterOfTwoPutsOfAVersion() {
        put(RENT, "租金减免。");
        put(RENT, "租金补贴。");
        model.open();
        bed.awaitVectors();

        assertThat(bed.index().count()).isEqualTo(1);
        assertThat(found("补贴").byWords()).hasSize(1);
        assertThat(found("补贴").byVector()).hasSize(1);
        assertThat(found("减免").byWords()).isEmpty();
    }

    @Test
    void takesUpAgainWhatAnEarlierRunLeft() {
        model.failFromNowOn();
        model.open();
        put(RENT, "租金减免。");
        put(SCHOOL, "就近入学。");
        bed.awaitVectors();
        assertThat(bed.index().incomplete()).hasSize(2);
        bed.close();

        model = new GatedModel();
        model.open();
        open();
        bed.resume(
                version -> version.equals(RENT.versionId()) ? Optional.of(RENT) : Optional.empty(),
                version -> RetrievalFixtures.segments(RENT, List.of("租金减免。")));
        bed.awaitVectors();

        assertThat(bed.index().incomplete()).isEmpty();
        assertThat(bed.indexing().versions()).containsExactly(RENT.versionId());
    }

    private void put(KnowledgeDocument document, String text) {
        bed.put(document, RetrievalFixtures.segments(document, List.of(text)));
    }

    private Candidates found(String term) {
        return bed.index()
                .candidates(new CandidateQuery(
                        Vector.of(new float[] {1, 5}),
                        Map.of(term, 1f),
                        Set.of(new VersionId("rent"), new VersionId("school")),
                        Language.ZH,
                        10));
    }
}
