package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes versions: their words at once, their vectors behind. */
final class VersionIndexing implements SegmentIndexing {

    private final SegmentIndex index;
    private final VectorBacklog backlog;

    VersionIndexing(SegmentIndex index, VectorBacklog backlog) {
        this.index = index;
        this.backlog = backlog;
    }

    @Override
    public void put(KnowledgeDocument document, List<Segment> segments) {
        backlog.put(PendingVersion.of(document, segments));
    }

    @Override
    public void drop(VersionId version) {
        backlog.drop(version);
    }

    @Override
    public Collection<VersionId> versions() {
        return index.versions();
    }

    @Override
    public int waiting() {
        return backlog.waiting();
    }

    /** Takes up again what an earlier run left without vectors; versions unknown to the library are dropped. */
    void resume(
            Function<VersionId, Optional<KnowledgeDocument>> documents, Function<VersionId, List<Segment>> segments) {
        for (VersionId version : index.incomplete()) {
            documents
                    .apply(version)
                    .ifPresentOrElse(document -> put(document, segments.apply(version)), () -> drop(version));
        }
    }
}
