package io.taopu.assistant.bench;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import java.util.Collection;
import java.util.List;

/** Writes everything to two adapters and reads from the one chosen, so that both are asked the same of the same. */
final class BothIndexes implements SegmentIndex {

    private final List<SegmentIndex> adapters;
    private SegmentIndex asked;

    BothIndexes(SegmentIndex first, SegmentIndex second) {
        this.adapters = List.of(first, second);
        this.asked = first;
    }

    void ask(int number) {
        asked = adapters.get(number);
    }

    @Override
    public void put(VersionId version, List<IndexEntry> entries) {
        adapters.forEach(adapter -> adapter.put(version, entries));
    }

    @Override
    public void drop(VersionId version) {
        adapters.forEach(adapter -> adapter.drop(version));
    }

    @Override
    public void flush() {
        adapters.forEach(SegmentIndex::flush);
    }

    @Override
    public Collection<VersionId> versions() {
        return asked.versions();
    }

    @Override
    public Collection<VersionId> incomplete() {
        return asked.incomplete();
    }

    @Override
    public Candidates candidates(CandidateQuery query) {
        return asked.candidates(query);
    }

    @Override
    public IndexDescription description() {
        return asked.description();
    }

    @Override
    public int count() {
        return asked.count();
    }

    @Override
    public void close() {
        adapters.forEach(SegmentIndex::close);
    }
}
