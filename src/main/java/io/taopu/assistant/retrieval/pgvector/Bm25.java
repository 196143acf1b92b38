package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.IndexEntry.FieldTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 in two halves: how often a term occurs in an entry, measured against the entry's length, is stored with the
 * entry; how rare the term is comes from the query, so that it follows every publication. The lengths are measured
 * against fixed ones, typical of each language and part, because a mean that moves would part old rows from new ones.
 */
final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final float TITLE_BOOST = 0.25f;
    private static final float HEADINGS_BOOST = 0.35f;

    /** Numbers of terms that a part of an entry has as a rule. */
    private record Lengths(double all, double title, double headings) {}

    private static final Lengths CHINESE = new Lengths(260, 30, 30);
    private static final Lengths ENGLISH = new Lengths(60, 7, 7);

    private Bm25() {}

    /** The stored half for each term of the entry: all parts together, and title and headings once more. */
    static Map<String, Float> weights(FieldTerms terms, Language language) {
        Lengths lengths = language.chinese() ? CHINESE : ENGLISH;
        List<String> all = new ArrayList<>(terms.title());
        all.addAll(terms.headings());
        all.addAll(terms.text());
        Map<String, Float> weights = new HashMap<>();
        add(weights, all, lengths.all(), 1);
        add(weights, terms.title(), lengths.title(), TITLE_BOOST);
        add(weights, terms.headings(), lengths.headings(), HEADINGS_BOOST);
        return weights;
    }

    /** How rare a term is, from 0; the same formula as Lucene's. */
    static double rarity(int frequency, int entries) {
        return Math.log(1 + (Math.max(entries, frequency) - frequency + 0.5) / (frequency + 0.5));
    }

    private static void add(Map<String, Float> weights, List<String> terms, double usualLength, float boost) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        double norm = K1 * (1 - B + B * terms.size() / usualLength);
        counts.forEach((term, count) -> weights.merge(term, (float) (boost * count / (count + norm)), Float::sum));
    }
}
