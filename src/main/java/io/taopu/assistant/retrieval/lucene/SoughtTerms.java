package io.taopu.assistant.retrieval.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Looks up the terms of one field together: one walk through each part's dictionary instead of one for each term. */
final class SoughtTerms {

    private final String field;
    private final Map<String, TermStates> states = new HashMap<>();

    /** @param sorted the terms in their order in a dictionary, so that neighbours are found where the last one was */
    SoughtTerms(IndexReaderContext index, String field, List<BytesRef> sorted) throws IOException {
        this.field = field;
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                TermsEnum dictionary = terms.iterator();
                for (BytesRef term : sorted) {
                    if (dictionary.seekExact(term)) {
                        states.computeIfAbsent(term.utf8ToString(), t -> new TermStates(index))
                                .register(
                                        dictionary.termState(),
                                        leaf.ord,
                                        dictionary.docFreq(),
                                        dictionary.totalTermFreq());
                    }
                }
            }
        }
    }

    /** In how many entries each term occurs; terms that occur nowhere are absent. */
    Map<String, Integer> frequencies() {
        Map<String, Integer> frequencies = new HashMap<>();
        states.forEach((term, found) -> frequencies.put(term, found.docFreq()));
        return frequencies;
    }

    /** The query for a term; empty when it occurs nowhere. */
    Optional<TermQuery> query(String term) {
        return Optional.ofNullable(states.get(term)).map(found -> new TermQuery(new Term(field, term), found));
    }
}
