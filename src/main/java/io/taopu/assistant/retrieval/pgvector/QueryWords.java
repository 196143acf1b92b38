package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.retrieval.index.Bm25;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a question as the tables know them: a weight for each, and the rare ones that bring entries in. */
final class QueryWords {

    /** Among so few entries every word may bring entries in: nothing is missed, and it costs little. */
    private static final int ALL_UP_TO = 5_000;

    private final Map<Integer, Float> weights;
    private final int[] drivers;

    private QueryWords(Map<Integer, Float> weights, int[] drivers) {
        this.weights = weights;
        this.drivers = drivers;
    }

    /** A term's number and in how many entries it occurs. */
    record Term(int id, int frequency) {}

    /**
     * @param asked terms of the question and how much each counts
     * @param known those of them that occur
     * @param entries number of entries of the language
     * @param most about how many entries may be brought in; the rarest word always does
     */
    static QueryWords of(Map<String, Float> asked, Map<String, Term> known, int entries, int most) {
        Map<Integer, Float> weights = new HashMap<>();
        List<Term> rarestFirst = new ArrayList<>();
        asked.forEach((text, weight) -> {
            Term term = known.get(PgValues.text(text));
            if (term != null) {
                weights.merge(term.id(), (float) (weight * Bm25.rarity(term.frequency(), entries)), Float::sum);
                rarestFirst.add(term);
            }
        });
        rarestFirst.sort(Comparator.comparingInt(Term::frequency));
        List<Integer> drivers = new ArrayList<>();
        long rows = 0;
        for (Term term : rarestFirst) {
            rows += term.frequency();
            if (drivers.isEmpty() || rows <= most || entries <= ALL_UP_TO) {
                drivers.add(term.id());
            }
        }
        return new QueryWords(weights, drivers.stream().mapToInt(id -> id).toArray());
    }

    Map<Integer, Float> weights() {
        return weights;
    }

    int[] drivers() {
        return drivers.clone();
    }
}
