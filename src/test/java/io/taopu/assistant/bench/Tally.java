package io.taopu.assistant.bench;

import java.util.List;
import java.util.Locale;

/** Counts how well one recipe ranks the paragraph that answers, and how long it takes. */
final class Tally {

    private final String recipe;
    private int questions;
    private int first;
    private int amongFive;
    private double reciprocal;
    private long nanos;

    Tally(String recipe) {
        this.recipe = recipe;
    }

    /**
     * One question.
     *
     * @param ranked paragraphs in the order found, repetitions allowed
     * @param wanted the paragraph that answers
     */
    void add(List<Integer> ranked, int wanted, long took) {
        int place = ranked.stream().distinct().toList().indexOf(wanted);
        questions++;
        nanos += took;
        first += place == 0 ? 1 : 0;
        amongFive += place >= 0 && place < 5 ? 1 : 0;
        reciprocal += place >= 0 && place < 10 ? 1.0 / (place + 1) : 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s %8.1f %9.1f %7.1f %12.1f",
                recipe,
                100.0 * first / questions,
                100.0 * amongFive / questions,
                100.0 * reciprocal / questions,
                nanos / 1e6 / questions);
    }
}
