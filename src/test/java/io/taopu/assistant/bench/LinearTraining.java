package io.taopu.assistant.bench;

import io.taopu.assistant.retrieval.rerank.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits the weights of a linear model by gradient steps (Adam) on all examples at once, features brought to one scale. */
final class LinearTraining {

    private static final int STEPS = 800;
    private static final double RATE = 0.03;

    private final List<String> names;
    private final double decay;

    /** @param decay how much large weights are held back */
    LinearTraining(List<String> names, double decay) {
        this.names = List.copyOf(names);
        this.decay = decay;
    }

    /** Weights under which the right alternatives of each choice come first (softmax over the alternatives). */
    Map<String, Double> ranking(List<Choice> choices) {
        Scale scale = Scale.of(choices, names.size());
        List<double[][]> lists = choices.stream().map(scale::scaled).toList();
        double[] weights = descend(names.size(), (at, gradient) -> {
            for (int c = 0; c < lists.size(); c++) {
                addRankingGradient(lists.get(c), choices.get(c).worth(), at, gradient, 1.0 / lists.size());
            }
        });
        return scale.named(names, weights);
    }

    /** Weights and bias of a logistic model that tells right from wrong, whatever list an alternative was in. */
    Map<String, Double> probability(List<Choice> choices) {
        Scale scale = Scale.of(choices, names.size());
        List<double[]> rows = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        choices.forEach(choice -> {
            rows.addAll(List.of(scale.scaled(choice)));
            right.addAll(choice.worth());
        });
        double[] weights = descend(names.size() + 1, (at, gradient) -> {
            for (int i = 0; i < rows.size(); i++) {
                double sum = at[names.size()];
                for (int j = 0; j < names.size(); j++) {
                    sum += at[j] * rows.get(i)[j];
                }
                double miss = (1 / (1 + Math.exp(-sum)) - (right.get(i) > 0 ? 1 : 0)) / rows.size();
                for (int j = 0; j < names.size(); j++) {
                    gradient[j] += miss * rows.get(i)[j];
                }
                gradient[names.size()] += miss;
            }
        });
        return scale.named(names, weights);
    }

    private interface Gradient {
        void add(double[] at, double[] gradient);
    }

    private static void addRankingGradient(
            double[][] rows, List<Double> worth, double[] at, double[] gradient, double share) {
        double[] all = new double[rows.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < at.length; j++) {
                all[i] += at[j] * rows[i][j];
            }
            most = Math.max(most, all[i]);
        }
        double total = 0;
        double right = 0;
        for (int i = 0; i < rows.length; i++) {
            all[i] = Math.exp(all[i] - most);
            total += all[i];
            right += all[i] * worth.get(i);
        }
        for (int i = 0; i < rows.length; i++) {
            double pull = all[i] / total - (right == 0 ? 0 : all[i] * worth.get(i) / right);
            for (int j = 0; j < at.length; j++) {
                gradient[j] += share * pull * rows[i][j];
            }
        }
    }

    private double[] descend(int size, Gradient slope) {
        double[] at = new double[size];
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[size];
            slope.add(at, gradient);
            for (int j = 0; j < size; j++) {
                double g = gradient[j] + (j < names.size() ? decay * at[j] : 0);
                mean[j] = 0.9 * mean[j] + 0.1 * g;
                square[j] = 0.999 * square[j] + 0.001 * g * g;
                double corrected = mean[j] / (1 - Math.pow(0.9, step));
                at[j] -= RATE * corrected / (Math.sqrt(square[j] / (1 - Math.pow(0.999, step))) + 1e-9);
            }
        }
        return at;
    }

    private static final class Scale {

        private final double[] mean;
        private final double[] deviation;

        private Scale(double[] mean, double[] deviation) {
            this.mean = mean;
            this.deviation = deviation;
        }

        static Scale of(List<Choice> choices, int size) {
            double[] sum = new double[size];
            double[] squares = new double[size];
            long count = 0;
            for (Choice choice : choices) {
                for (List<Double> row : choice.features()) {
                    for (int j = 0; j < size; j++) {
                        sum[j] += row.get(j);
                        squares[j] += row.get(j) * row.get(j);
                    }
                    count++;
                }
            }
            double[] mean = new double[size];
            double[] deviation = new double[size];
            for (int j = 0; j < size; j++) {
                mean[j] = sum[j] / count;
                deviation[j] = Math.sqrt(Math.max(1e-6, squares[j] / count - mean[j] * mean[j]));
            }
            return new Scale(mean, deviation);
        }

        double[][] scaled(Choice choice) {
            double[][] rows = new double[choice.features().size()][mean.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    rows[i][j] = (choice.features().get(i).get(j) - mean[j]) / deviation[j];
                }
            }
            return rows;
        }

        /** The weights for features as they are; a bias when there was one. */
        Map<String, Double> named(List<String> names, double[] weights) {
            Map<String, Double> named = new LinkedHashMap<>();
            double bias = weights.length > names.size() ? weights[names.size()] : 0;
            for (int j = 0; j < names.size(); j++) {
                named.put(names.get(j), weights[j] / deviation[j]);
                bias -= weights[j] * mean[j] / deviation[j];
            }
            if (weights.length > names.size()) {
                named.put("bias", bias);
            }
            return named;
        }
    }
}
