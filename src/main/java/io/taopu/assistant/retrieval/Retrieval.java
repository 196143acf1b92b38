package io.taopu.assistant.retrieval;

import java.util.List;

/** Hybrid retrieval: words and vectors together, fused, reranked, filtered by version. Thread-safe. */
public interface Retrieval {

    /** Segments that bear on the query, best first; empty when nothing does. */
    List<RankedSegment> search(RetrievalQuery query);
}
