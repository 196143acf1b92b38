package io.taopu.assistant.retrieval;

/**
 * The native scores of one segment for one question. Scores of different questions or kinds are never compared,
 * except {@code cosine}, {@code coverage} and {@code relevance}, on which thresholds may exist.
 *
 * @param cosine cosine of question and segment vectors, -1 to 1, on the Chinese model's scale for both languages;
 *     guessed from the words as long as the segment has no vector
 * @param bm25 raw BM25, from 0
 * @param sentenceCosine best cosine of the question and a single sentence of the segment
 * @param coverage share of the question's idf weight found in segment, headings and title, 0 to 1
 * @param fused weighted sum of the normalised scores within the candidate list
 * @param relevance the reranker's score, comparable between questions; higher is better
 */
public record Scores(
        double cosine, double bm25, double sentenceCosine, double coverage, double fused, double relevance) {}
