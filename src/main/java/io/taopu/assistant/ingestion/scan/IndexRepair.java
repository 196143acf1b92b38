package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.SegmentIndexing;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index hold what the library has published, no less and no more. */
public final class IndexRepair {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRepair.class);

    private final Library library;
    private final SegmentIndexing index;

    public IndexRepair(Library library, SegmentIndexing index) {
        this.library = library;
        this.index = index;
    }

    /** Forgets what a crash left staged. Only while no document is being published. */
    void clearStaged() {
        library.listStaged().forEach(document -> library.discard(document.versionId()));
    }

    /** Puts what is missing: after a crash, or into an index that was made anew. */
    void putMissing() {
        var indexed = new HashSet<>(index.versions());
        for (KnowledgeDocument document : library.listPublished()) {
            if (!indexed.contains(document.versionId())) {
                index.put(document, library.segmentsOf(document.versionId()));
                LOG.info("event=version-indexed-again document={} version={}", document.id(), document.versionId());
            }
        }
    }

    /** Drops entries that can no longer be asked for. Only while no document is being published. */
    void sweep() {
        Set<VersionId> askable = library.listPublished().stream()
                .map(KnowledgeDocument::versionId)
                .collect(Collectors.toSet());
        for (VersionId version : Set.copyOf(index.versions())) {
            if (!askable.contains(version)) {
                index.drop(version);
            }
        }
    }
}
