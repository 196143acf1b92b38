package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.SegmentIndexing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An index that keeps what it is given and can be told to fail. */
final class IndexInMemory implements SegmentIndexing {

    final Map<VersionId, List<Segment>> entries = new LinkedHashMap<>();
    boolean broken;
    int puts;

    @Override
    public void put(KnowledgeDocument document, List<Segment> segments) {
        if (broken) {
            throw new IllegalStateException("index broken");
        }
        puts++;
        entries.put(document.versionId(), segments);
    }

    @Override
    public void drop(VersionId version) {
        entries.remove(version);
    }

    @Override
    public Collection<VersionId> versions() {
        return List.copyOf(entries.keySet());
    }
}
