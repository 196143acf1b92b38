package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.IndexEntry.FieldTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 as every adapter computes it, so that both give the same scores: how often a term occurs in a part of an entry is
 * measured against the part's length, and how rare it is comes from the query and thus follows every publication.
 * Lengths are measured against fixed ones, typical of each language and part, because a mean that moves would part old
 * entries from new ones.
 */
public final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** The parts in which terms are counted, and how much a part counts. */
    public enum Part {
        /** Title, headings and text together. */
        ALL(1, 260, 60),
        TITLE(0.25f, 30, 7),
        HEADINGS(0.35f, 30, 7);

        private final float boost;
        private final double usualChinese;
        private final double usualEnglish;

        Part(float boost, double usualChinese, double usualEnglish) {
            this.boost = boost;
            this.usualChinese = usualChinese;
            this.usualEnglish = usualEnglish;
        }

        /** How much the part counts. */
        public float boost() {
            return boost;
        }

        /** The part's terms, with repetitions. */
        public List<String> of(FieldTerms terms) {
            return switch (this) {
                case ALL -> {
                    List<String> all = new ArrayList<>(terms.title());
                    all.addAll(terms.headings());
                    all.addAll(terms.text());
                    yield all;
                }
                case TITLE -> terms.title();
                case HEADINGS -> terms.headings();
            };
        }

        /** What a term counts that occurs so often in a part of so many terms, 0 to 1. */
        public double saturation(double count, long length, boolean chinese) {
            return count / (count + K1 * (1 - B + B * length / (chinese ? usualChinese : usualEnglish)));
        }
    }

    private Bm25() {}

    /** What each term of the entry counts before its rarity, over all parts. */
    public static Map<String, Float> weights(FieldTerms terms, Language language) {
        Map<String, Float> weights = new HashMap<>();
        for (Part part : Part.values()) {
            List<String> counted = part.of(terms);
            Map<String, Integer> counts = new HashMap<>();
            counted.forEach(term -> counts.merge(term, 1, Integer::sum));
            counts.forEach((term, count) -> weights.merge(
                    term,
                    (float) (part.boost() * part.saturation(count, counted.size(), language.chinese())),
                    Float::sum));
        }
        return weights;
    }

    /**
     * How rare a term is, from 0.
     *
     * @param frequency in how many entries of the language it occurs in any part
     * @param entries number of entries of the language
     */
    public static double rarity(int frequency, int entries) {
        return Math.log(1 + (Math.max(entries, frequency) - frequency + 0.5) / (frequency + 0.5));
    }
}
