package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import java.util.Collection;
import java.util.List;

/**
 * The writing side of the index, used while publishing. The index is a projection: it can be rebuilt from the library.
 * One made with another embedding model or word analysis opens empty, so at start every published version that
 * {@link #versions()} lacks is put again.
 */
public interface SegmentIndexing {

    /**
     * Stores all segments of a version in the place of those it had. When it returns they are found by their words;
     * vectors of segments and of sentences follow behind, after those of what was put before, unless all of them came
     * with the product and are there at once. Entries are durable a moment later; what a crash takes away, {@link #versions()} lacks at the next start.
     */
    void put(KnowledgeDocument document, List<Segment> segments);

    /** Drops every entry of the version; unknown versions are ignored. */
    void drop(VersionId version);

    /** Versions the index holds entries of. */
    Collection<VersionId> versions();

    /** Number of versions of which a vector is still to be made; 0 when all is done. */
    default int waiting() {
        return 0;
    }
}
