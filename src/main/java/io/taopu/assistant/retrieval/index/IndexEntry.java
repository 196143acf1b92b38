package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One segment as it is written to the index. Terms are made above the port, so every adapter counts the same ones.
 *
 * @param segment the segment
 * @param title title of its document
 * @param language {@code ZH} or {@code EN}: which texts a query may find, and which model made the vectors
 * @param terms what is counted
 * @param vector vector of title, headings and text; null when it is found by its words alone
 * @param sentences a vector for each sentence, in the order in which the sentences are cut; may be empty
 */
public record IndexEntry(
        Segment segment,
        String title,
        Language language,
        FieldTerms terms,
        @Nullable Vector vector,
        List<CompactVector> sentences) {

    public IndexEntry {
        sentences = List.copyOf(sentences);
    }

    /** The terms of each part, with repetitions. */
    public record FieldTerms(List<String> title, List<String> headings, List<String> text) {
        public FieldTerms {
            title = List.copyOf(title);
            headings = List.copyOf(headings);
            text = List.copyOf(text);
        }
    }
}
