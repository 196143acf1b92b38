package io.taopu.assistant.retrieval.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import io.taopu.assistant.language.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Which embedding model serves which language; each is loaded once, when first asked for. */
public final class EmbeddingModels implements AutoCloseable {

    private static final String CHINESE = "bge-small-zh-v1.5";

    private final Map<Language, String> names;
    private final Map<String, Supplier<? extends EmbeddingModel>> loaders;
    private final Map<String, EmbeddingModel> loaded = new java.util.HashMap<>();

    private EmbeddingModels(Map<Language, String> names, Map<String, Supplier<? extends EmbeddingModel>> loaders) {
        this.names = new EnumMap<>(names);
        this.loaders = Map.copyOf(loaders);
    }

    /** The models that come with the product. */
    public static EmbeddingModels bundled() {
        int threads = Runtime.getRuntime().availableProcessors();
        return new EmbeddingModels(
                Map.of(Language.ZH, CHINESE, Language.EN, CHINESE),
                Map.of(CHINESE, () -> new BgeModel("/bge-small-zh-v1.5.onnx", "/bge-small-zh-v1.5-tokenizer.json", threads)));
    }

    public Set<Language> languages() {
        return names.keySet();
    }

    public Map<Language, String> names() {
        return Map.copyOf(names);
    }

    /** Length of the vectors of each language, known without loading a model. */
    public Map<Language, Integer> dimensions() {
        return Map.of(Language.ZH, 512, Language.EN, 512);
    }

    EmbeddingModel of(Language language) {
        String name = names.get(language);
        if (name == null) {
            throw new IllegalArgumentException("no embedding model for " + language);
        }
        synchronized (loaded) {
            return loaded.computeIfAbsent(name, missing -> Objects.requireNonNull(loaders.get(missing)).get());
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
