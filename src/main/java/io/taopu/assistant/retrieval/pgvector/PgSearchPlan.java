package io.taopu.assistant.retrieval.pgvector;

/**
 * How a search is carried out.
 *
 * @param exactUpTo up to so many eligible entries all are compared; beyond, the graph is walked
 * @param breadth how many neighbours the walk keeps in view ({@code hnsw.ef_search})
 * @param wordRows about how many entries the rarest words of a question may bring in before commoner ones only score
 */
public record PgSearchPlan(int exactUpTo, int breadth, int wordRows) {

    /** As measured, see the decision record on pgvector. */
    public static final PgSearchPlan MEASURED = new PgSearchPlan(10_000, 400, 1_000);
}
