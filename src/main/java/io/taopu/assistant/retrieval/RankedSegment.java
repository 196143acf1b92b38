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
public record RankedSegment(Segment segment, KnowledgeDocument document, Scores scores, List<RankedSentence> sentences) {

    public RankedSegment {
        sentences = List.copyOf(sentences);
    }

    /** One sentence of the segment; {@code score} is comparable within one search only, higher is better. */
    public record RankedSentence(String text, double score, double cosine, double coverage) {}
}
