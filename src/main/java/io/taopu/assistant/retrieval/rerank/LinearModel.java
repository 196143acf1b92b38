package io.taopu.assistant.retrieval.rerank;

import java.util.List;
import java.util.Map;

/** A weighted sum. */
final class LinearModel {

    private final double[] weights;
    private final double bias;

    private LinearModel(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** The model of that name among the weights ("segment.cosine"); features without a weight count nothing. */
    static LinearModel of(String name, List<String> features, Map<String, Double> weights) {
        double[] values = new double[features.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights.getOrDefault(name + "." + features.get(i), 0.0);
        }
        return new LinearModel(values, weights.getOrDefault(name + ".bias", 0.0));
    }

    double score(double[] features) {
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /** The score as a probability. */
    double probability(double[] features) {
        return 1 / (1 + Math.exp(-score(features)));
    }
}
