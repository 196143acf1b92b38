package io.taopu.assistant.knowledgefiles;

import io.taopu.assistant.ingestion.publish.FolderReading;
import io.taopu.assistant.ingestion.publish.Publication;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.EmbeddedTexts;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.ShippedVectors;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.embedding.VectorStore;
import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes {@code knowledge/vectors.bin}: the vectors of all texts of {@code knowledge/} that the application embeds.
 *
 * <p>What the file holds already is kept, what no document says any more is left out; {@code --all} computes everything
 * again. Each text is embedded alone, so that its vector does not depend on others.
 */
public final class VectorFile {

    static final Path FILE = KnowledgeFiles.KNOWLEDGE.resolve("vectors.bin");

    private VectorFile() {}

    /**
     * Brings the file up to date and prints what it did.
     *
     * @param args {@code --all} to compute every vector again
     */
    public static void main(String[] args) throws IOException {
        ShippedVectors before = List.of(args).contains("--all") ? ShippedVectors.none() : ShippedVectors.read(FILE);
        VectorStore store = new VectorStore();
        AtomicInteger made = new AtomicInteger();
        EmbeddingModels models = EmbeddingModels.bundled();
        try (TextEmbedder embedder = new TextEmbedder(models, ShippedVectors.none())) {
            texts().parallel().forEach(text -> {
                String model = text.model(models);
                synchronized (store) {
                    if (store.take(before, model, text.text())) {
                        return;
                    }
                }
                Vector vector =
                        embedder.texts(List.of(text.text()), text.language()).getFirst();
                synchronized (store) {
                    text.putInto(store, model, vector);
                }
                if (made.incrementAndGet() % 500 == 0) {
                    System.out.println(made + " computed");
                }
            });
        }
        store.write(FILE);
        System.out.printf(
                "%s: %d vectors, %d of them computed%n", FILE, store.vectors().size(), made.get());
    }

    /** What the application embeds of the folder, each text once. */
    static Stream<Text> texts() throws IOException {
        Set<Text> texts = new LinkedHashSet<>();
        for (Publication publication : FolderReading.of(KnowledgeFiles.KNOWLEDGE)) {
            EmbeddedTexts embedded = EmbeddedTexts.of(publication.metadata().document(), publication.segments());
            embedded.segments().forEach(text -> texts.add(new Text(text, embedded.language(), false)));
            embedded.sentences().forEach(text -> texts.add(new Text(text, embedded.language(), true)));
        }
        return texts.stream();
    }

    /**
     * A text to be embedded.
     *
     * @param sentence whether it is a sentence, of which the index keeps a byte a component
     */
    record Text(String text, Language language, boolean sentence) {

        String model(EmbeddingModels models) {
            return Objects.requireNonNull(models.names().get(language));
        }

        private void putInto(VectorStore store, String model, Vector vector) {
            if (sentence) {
                store.putCompact(model, text, vector);
            } else {
                store.put(model, text, vector);
            }
        }
    }
}
