package io.taopu.assistant.retrieval.rerank;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The trained weights: {@code segment} orders segments, {@code relevance} says how likely one answers, {@code sentence}
 * chooses among sentences.
 */
public record Weights(Map<String, Double> values) {

    private static final String RESOURCE = "/retrieval/weights.properties";

    public Weights {
        values = Map.copyOf(values);
    }

    /** The weights that come with the product; the training program in the test sources writes them. */
    public static Weights bundled() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Weights.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Double> values = new HashMap<>();
        properties.forEach((name, value) -> values.put((String) name, Double.valueOf((String) value)));
        return new Weights(values);
    }
}
