package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.VersionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds the segments of versions for search. A projection of the library: what it loses can be put again. It decides
 * nothing about validity; a query names the versions it may find. Thread-safe.
 */
public interface SegmentIndex extends AutoCloseable {

    /**
     * Stores all entries of a version in the place of those it had, as a whole or not at all. Visible to the next query
     * when it returns, durable after {@link #flush}.
     */
    void put(VersionId version, List<IndexEntry> entries);

    /** The same for several versions, in one write where that is cheaper. */
    default void putAll(Map<VersionId, List<IndexEntry>> versions) {
        versions.forEach(this::put);
    }

    /** Drops every entry of the version; unknown versions are ignored. Durable after {@link #flush}. */
    void drop(VersionId version);

    /** Makes durable what was written before; closing does it too. Nothing to do where every write is. */
    default void flush() {}

    /** Versions with at least one entry. */
    Collection<VersionId> versions();

    /** Versions with an entry that lacks its vector or those of its sentences. */
    Collection<VersionId> incomplete();

    /** The nearest by vector and the best by words among the entries that pass the filter. */
    Candidates candidates(CandidateQuery query);

    /**
     * The same with a vector that is still being made: what needs none may be searched before it is waited for.
     *
     * @param vector the question's vector in the place of the query's, or null to search by words alone
     */
    default Candidates candidates(CandidateQuery query, Supplier<? extends @Nullable Vector> vector) {
        return candidates(query.with(vector.get()));
    }

    /** How the entries were made. */
    IndexDescription description();

    /** Number of entries. */
    int count();

    @Override
    void close();
}
