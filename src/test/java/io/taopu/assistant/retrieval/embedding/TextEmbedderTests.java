package io.taopu.assistant.retrieval.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Vector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextEmbedderTests {

    private final GatedModel model = new GatedModel();
    private final TextEmbedder embedder = new TextEmbedder(model.models(), ShippedVectors.none());

    @AfterEach
    void close() {
        model.open();
        embedder.close();
    }

    @Test
    void givesVectorsInTheOrderOfTheTexts() {
        model.open();
        List<String> texts =
                IntStream.of(300, 2, 50, 7, 120).mapToObj("字"::repeat).toList();

        List<Vector> vectors = embedder.texts(texts, Language.ZH);

        assertThat(vectors)
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> Vector.of(new float[] {1, text.length()}))
                        .toList());
    }

    @Test
    void answersAQuestionBeforeTextsThatWait() {
        List<String> texts =
                IntStream.rangeClosed(201, 240).mapToObj("字"::repeat).toList();
        int threads = Runtime.getRuntime().availableProcessors();
        var indexed = CompletableFuture.supplyAsync(() -> embedder.texts(texts, Language.ZH));
        await().until(() -> embedder.waiting() == texts.size() - threads);
        var asked = CompletableFuture.supplyAsync(() -> embedder.question("问", Language.ZH));
        await().until(() -> embedder.waiting() == texts.size() - threads + 1);
        model.open();
        CompletableFuture.allOf(asked, indexed).join();

        assertThat(model.seen().indexOf("问")).isLessThanOrEqualTo(2 * threads);
    }

    @Test
    void takesABlankTextAndNoTextAtAll() {
        model.open();

        assertThat(embedder.texts(List.of(), Language.ZH)).isEmpty();
        assertThat(embedder.texts(List.of(" "), Language.ZH)).hasSize(1);
    }

    @Test
    void saysThatEmbeddingFailed() {
        model.open();
        model.failFromNowOn();

        assertThatThrownBy(() -> embedder.question("问", Language.ZH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> embedder.question("a", Language.EN)).isInstanceOf(IllegalStateException.class);
    }
}
