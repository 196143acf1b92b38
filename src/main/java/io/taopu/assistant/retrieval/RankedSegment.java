package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import java.util.List;

/**
 * A segment that bears on the question.
 *
 * @param segment the segment
 * @param document the version it belongs to
 * @param scores its scores
 * @param sentences its sentences (for lists: introducing line and items; for rows: the row), in the order of the
 *     text, each with how well it answers the question
 */
public record RankedSegment(
        Segment segment, KnowledgeDocument document, Scores scores, List<RankedSentence> sentences) {

    public RankedSegment {
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence of the segment.
     *
     * @param text the whole sentence
     * @param excerpt the run of its clauses that answers best, at most 80 characters; the sentence itself when that is
     *     short enough
     * @param score how well it answers the question; comparable within one search only, higher is better
     * @param cosine cosine of question and sentence vectors
     * @param coverage share of the question's idf weight found in the sentence, 0 to 1
     */
    public record RankedSentence(String text, String excerpt, double score, double cosine, double coverage) {}
}
