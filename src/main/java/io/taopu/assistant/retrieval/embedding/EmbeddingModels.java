package io.taopu.assistant.retrieval.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.taopu.assistant.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Which embedding model serves which language; each is loaded once, when first asked for. */
public final class EmbeddingModels implements AutoCloseable {

    private static final String CHINESE = "bge-small-zh-v1.5";
    private static final String ENGLISH = "bge-small-en-v1.5-q";

    private final Map<Language, String> names;
    private final Map<Language, Integer> dimensions;
    private final Map<String, Supplier<? extends EmbeddingModel>> loaders;
    private final Map<String, EmbeddingModel> loaded = new HashMap<>();

    private EmbeddingModels(
            Map<Language, String> names,
            Map<Language, Integer> dimensions,
            Map<String, Supplier<? extends EmbeddingModel>> loaders) {
        this.names = Map.copyOf(names);
        this.dimensions = Map.copyOf(dimensions);
        this.loaders = Map.copyOf(loaders);
    }

    /**
     * Models of one's own.
     *
     * @param names name of the model of each language
     * @param dimensions length of its vectors, known without loading it
     * @param loaders how the model of a name is loaded
     */
    public static EmbeddingModels of(
            Map<Language, String> names,
            Map<Language, Integer> dimensions,
            Map<String, Supplier<? extends EmbeddingModel>> loaders) {
        return new EmbeddingModels(names, dimensions, loaders);
    }

    /** The models that come with the product. */
    public static EmbeddingModels bundled() {
        return of(
                Map.of(Language.ZH, CHINESE, Language.EN, ENGLISH),
                Map.of(Language.ZH, 512, Language.EN, 384),
                Map.of(CHINESE, () -> BgeModel.bundled(CHINESE), ENGLISH, () -> BgeModel.bundled(ENGLISH)));
    }

    public Set<Language> languages() {
        return names.keySet();
    }

    public Map<Language, String> names() {
        return names;
    }

    /** Length of the vectors of each language, known without loading a model. */
    public Map<Language, Integer> dimensions() {
        return dimensions;
    }

    /** The model of a language, loaded if it is not yet. */
    public EmbeddingModel of(Language language) {
        String name = names.get(language);
        if (name == null) {
            throw new IllegalArgumentException("no embedding model for " + language);
        }
        synchronized (loaded) {
            return loaded.computeIfAbsent(name, missing -> Objects.requireNonNull(loaders.get(missing))
                    .get());
        }
    }

    @Override
    public void close() {
        synchronized (loaded) {
            loaded.values().forEach(model -> {
                if (model instanceof BgeModel bge) {
                    bge.close();
                }
            });
            loaded.clear();
        }
    }
}
