package io.taopu.assistant.retrieval.words;

import io.taopu.assistant.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms of a question and how much each counts. */
public final class QueryTerms {

    /** A word of the same meaning counts this much of the question's own. */
    private static final float EXPANSION = 0.4f;

    /** An index takes about a thousand clauses in one query; further terms of an overlong question are left out. */
    private static final int MOST = 300;

    private QueryTerms() {}

    public static Map<String, Float> of(
            String question, List<String> expansions, Language language, WordAnalysis words) {
        Map<String, Float> terms = new LinkedHashMap<>();
        for (String term : words.terms(question, language)) {
            add(terms, term, 1);
        }
        for (String expansion : expansions) {
            for (String term : words.terms(expansion, language)) {
                if (!terms.containsKey(term) || terms.get(term) < 1) {
                    add(terms, term, EXPANSION);
                }
            }
        }
        return terms;
    }

    private static void add(Map<String, Float> terms, String term, float weight) {
        if (terms.size() < MOST || terms.containsKey(term)) {
            terms.merge(term, weight, weight == 1 ? Float::sum : Math::max);
        }
    }
}
