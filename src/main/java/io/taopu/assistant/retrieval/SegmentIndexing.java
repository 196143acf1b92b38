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

    /** Embeds and stores all segments of a version; repeating it replaces them. Durable when it returns. */
    void put(KnowledgeDocument document, List<Segment> segments);

    /** Drops every entry of the version; unknown versions are ignored. */
    void drop(VersionId version);

    /** Versions the index holds entries of. */
    Collection<VersionId> versions();
}
