package io.taopu.assistant.retrieval.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import io.taopu.assistant.retrieval.index.Vector;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BgeModelTests {

    private static BgeModel model;

    @BeforeAll
    static void load() {
        model = BgeModel.bundled("bge-small-zh-v1.5");
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void hasTheDimensionThatIsAnnounced() {
        assertThat(model.dimension())
                .isEqualTo(EmbeddingModels.bundled().dimensions().get(io.taopu.assistant.language.Language.ZH));
    }

    @Test
    void givesATextTheSameVectorAloneAndAmongOthers() {
        List<String> texts = List.of("房租补贴", "园区企业两年内可以申请租金补贴，每年不超过二十万元。", "a");
        List<Embedding> together =
                model.embedAll(texts.stream().map(TextSegment::from).toList()).content();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(vector(together.get(i)).cosine(embed(texts.get(i)))).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void agreesWithLangChain4jsOwnRunner() {
        var other = new BgeSmallZhV15EmbeddingModel();
        Stream.of("桃浦智创城有哪些地块", "企业所得税 15%")
                .forEach(text -> assertThat(vector(other.embed(text).content()).cosine(embed(text)))
                        .isCloseTo(1, within(1e-4)));
    }

    @Test
    void putsWhatMeansTheSameNearer() {
        Vector question = embed("租办公室有优惠吗");

        assertThat(question.cosine(embed("入驻企业可以享受房租减免")))
                .isGreaterThan(question.cosine(embed("外籍子女可以就读国际学校")))
                .isGreaterThan(question.cosine(embed("昨晚的足球比赛踢成平局")));
    }

    @Test
    void takesATextLongerThanItSees() {
        assertThat(embed("很长的文字".repeat(400)).dimension()).isEqualTo(512);
    }

    private static Vector embed(String text) {
        return vector(model.embed(text).content());
    }

    private static Vector vector(Embedding embedding) {
        return Vector.of(embedding.vector());
    }
}
