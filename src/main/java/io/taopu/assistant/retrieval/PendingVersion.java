package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Vector;
import java.util.List;

/**
 * A version on its way into the index.
 *
 * @param vectors a vector for each segment; empty before they are made
 */
record PendingVersion(KnowledgeDocument document, List<Segment> segments, List<Vector> vectors) {

    PendingVersion {
        segments = List.copyOf(segments);
        vectors = List.copyOf(vectors);
    }

    static PendingVersion of(KnowledgeDocument document, List<Segment> segments) {
        return new PendingVersion(document, segments, List.of());
    }

    PendingVersion with(List<Vector> vectors) {
        return new PendingVersion(document, segments, vectors);
    }

    /** Which texts it belongs to: Chinese in either script is one. */
    Language language() {
        return document.language().chinese() ? Language.ZH : Language.EN;
    }
}
