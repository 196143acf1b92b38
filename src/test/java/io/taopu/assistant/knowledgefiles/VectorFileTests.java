package io.taopu.assistant.knowledgefiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.ShippedVectors;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorFileTests {

    private static final int COMPARED = 12;

    private final EmbeddingModels models = EmbeddingModels.bundled();
    private final ShippedVectors shipped = ShippedVectors.read(VectorFile.FILE);

    @Test
    void theFileHoldsTheVectorsOfNearlyAllShippedTexts() throws IOException {
        List<VectorFile.Text> texts = VectorFile.texts().toList();
        long held = texts.stream()
                .filter(text -> shipped.find(text.model(models), text.text()).isPresent())
                .count();

        assertThat(held / (double) texts.size())
                .as(
                        "share of %d texts in %s; bring it up to date with bin/embed-knowledge",
                        texts.size(), VectorFile.FILE)
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void vectorsInTheFileAreThoseThatTheModelsCompute() throws IOException {
        List<VectorFile.Text> texts = VectorFile.texts()
                .filter(text -> shipped.find(text.model(models), text.text()).isPresent())
                .toList();
        assertThat(texts).hasSizeGreaterThan(COMPARED);

        try (TextEmbedder embedder = new TextEmbedder(models, ShippedVectors.none())) {
            assertThat(Stream.iterate(0, at -> at + texts.size() / COMPARED)
                            .limit(COMPARED)
                            .map(texts::get))
                    .allSatisfy(text -> assertThat(embedder.texts(List.of(text.text()), text.language())
                                    .getFirst()
                                    .cosine(shipped.find(text.model(models), text.text())
                                            .orElseThrow()))
                            .isGreaterThan(0.99));
        }
    }
}
