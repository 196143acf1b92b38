package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.language.Language;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the entries of an index were made. Entries made in another way cannot be searched together, so an adapter opened
 * with another description starts empty.
 *
 * @param models name of the embedding model of each language
 * @param dimensions length of the vectors of each language
 * @param analyser name and edition of the word analysis
 * @param segmenter name and edition of the cutting into sentences
 */
public record IndexDescription(
        Map<Language, String> models, Map<Language, Integer> dimensions, String analyser, String segmenter) {

    public IndexDescription {
        models = Map.copyOf(models);
        dimensions = Map.copyOf(dimensions);
    }

    /** One line that is equal exactly when two descriptions are. */
    public String fingerprint() {
        String vectors = new TreeMap<>(models)
                .entrySet().stream()
                        .map(model ->
                                model.getKey().tag() + ":" + model.getValue() + ":" + dimensions.get(model.getKey()))
                        .collect(Collectors.joining(","));
        return vectors + ";" + analyser + ";" + segmenter;
    }
}
