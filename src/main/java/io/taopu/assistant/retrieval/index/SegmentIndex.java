package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.VersionId;
import java.util.Collection;
import java.util.List;

/**
 * Holds the segments of versions for search. A projection of the library: what it loses can be put again. It decides
 * nothing about validity; a query names the versions it may find. Thread-safe.
 */
public interface SegmentIndex extends AutoCloseable {

    /** Stores all entries of a version in the place of those it had. Durable and visible to the next query when it returns. */
    void put(VersionId version, List<IndexEntry> entries);

    /** Drops every entry of the version; unknown versions are ignored. Durable when it returns. */
    void drop(VersionId version);

    /** Versions with at least one entry. */
    Collection<VersionId> versions();

    /** The nearest by vector and the best by words among the entries that pass the filter. */
    Candidates candidates(CandidateQuery query);

    /** How the entries were made. */
    IndexDescription description();

    /** Number of entries. */
    int count();

    @Override
    void close();
}
