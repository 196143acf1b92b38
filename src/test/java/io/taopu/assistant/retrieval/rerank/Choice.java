package io.taopu.assistant.retrieval.rerank;

import java.util.List;

/**
 * Alternatives of which some are right.
 *
 * @param features of each alternative
 * @param worth of each alternative: 0 when it is wrong, up to 1 when it is right
 */
public record Choice(List<List<Double>> features, List<Double> worth) {

    public Choice {
        features = features.stream().map(List::copyOf).toList();
        worth = List.copyOf(worth);
    }

    /** Whether there is anything to learn from it: a right and a wrong alternative. */
    public boolean teaches() {
        return worth.stream().anyMatch(each -> each > 0) && worth.stream().anyMatch(each -> each == 0);
    }
}
