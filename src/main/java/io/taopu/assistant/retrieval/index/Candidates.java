package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two ranked lists with their native scores, from one state of the index.
 *
 * @param byVector nearest by cosine (-1 to 1), best first
 * @param byWords best by BM25 (from 0), best first
 * @param found what is stored of every segment in either list
 * @param frequencies in how many entries of the language each term of the query occurs; a term that occurs nowhere is absent
 * @param entries number of entries of the language
 */
public record Candidates(
        List<Hit> byVector,
        List<Hit> byWords,
        Map<SegmentId, Found> found,
        Map<String, Integer> frequencies,
        int entries) {

    public Candidates {
        byVector = List.copyOf(byVector);
        byWords = List.copyOf(byWords);
        found = Map.copyOf(found);
        frequencies = Map.copyOf(frequencies);
    }

    /** A segment and its native score in one list. */
    public record Hit(SegmentId id, double score) {}

    /** What the index holds of a segment. */
    public record Found(Segment segment, String title, @Nullable Vector vector, List<CompactVector> sentences) {
        public Found {
            sentences = List.copyOf(sentences);
        }
    }
}
