package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions that can be found by their words and still wait for their vectors: first one for each segment, then, when no
 * segment waits any more, one for each sentence. One thread does it, a few versions at a time, while the index is in
 * use; a version dropped or put again meanwhile is left alone. Whoever puts waits when very much is waiting already. A
 * version whose vectors all come with the product does not wait.
 */
final class VectorBacklog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorBacklog.class);

    /** Segments embedded before they are written together. */
    private static final int SEGMENTS_IN_A_ROUND = 32;

    /** Nothing is made durable while versions follow one another closer than this. */
    private static final long MILLIS_OF_QUIET = 200;

    /** About 3 KB each. */
    private static final int MOST_SEGMENTS_WAITING = 20_000;

    private final EntryMaker maker;
    private final SegmentIndex index;
    private final Map<VersionId, PendingVersion> needVectors = new LinkedHashMap<>();
    private final Map<VersionId, PendingVersion> needSentences = new LinkedHashMap<>();
    private final Thread thread;
    private long changes;
    private long durable = -1;
    private boolean closed;

    VectorBacklog(EntryMaker maker, SegmentIndex index) {
        this.maker = maker;
        this.index = index;
        this.thread = Thread.ofPlatform().daemon().name("vector-backlog").start(this::work);
    }

    /** Puts a version, found by its words at once, and lets its vectors follow unless they are known. */
    void put(PendingVersion version) {
        Optional<List<IndexEntry>> complete = maker.shipped(version);
        List<IndexEntry> entries = complete.orElseGet(() -> maker.entries(version, List.of()));
        synchronized (this) {
            awaitRoom();
            VersionId id = version.document().versionId();
            index.put(id, entries);
            forget(id);
            if (complete.isEmpty() && !entries.isEmpty()) {
                needVectors.put(id, version);
            }
            changes++;
            notifyAll();
        }
    }

    /** Drops a version and whatever was still to be done for it. */
    synchronized void drop(VersionId version) {
        forget(version);
        index.drop(version);
        changes++;
        notifyAll();
    }

    /** Number of versions of which a segment still waits for its vector. */
    synchronized int waitingForVectors() {
        return needVectors.size();
    }

    /** Number of versions of which anything still waits. */
    synchronized int waiting() {
        return needVectors.size() + needSentences.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitRoom() {
        try {
            while (!closed && segments(needVectors) + segments(needSentences) > MOST_SEGMENTS_WAITING) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the vectors of earlier versions were made", stopped);
        }
    }

    private static int segments(Map<VersionId, PendingVersion> versions) {
        return versions.values().stream()
                .mapToInt(version -> version.segments().size())
                .sum();
    }

    private void forget(VersionId version) {
        needVectors.remove(version);
        needSentences.remove(version);
    }

    private void work() {
        try {
            while (awaitWork()) {
                if (waitingForVectors() > 0) {
                    giveVectors(take(needVectors));
                } else {
                    giveSentences(take(needSentences));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (idle()) {
            long seen = changes;
            if (durable == seen) {
                wait();
            } else {
                wait(MILLIS_OF_QUIET);
                if (idle() && changes == seen) {
                    index.flush();
                    durable = seen;
                }
            }
        }
        return !closed;
    }

    private boolean idle() {
        return !closed && needVectors.isEmpty() && needSentences.isEmpty();
    }

    private void giveVectors(Map<VersionId, PendingVersion> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<VersionId, List<IndexEntry>> made = new HashMap<>();
        Map<VersionId, PendingVersion> next = new LinkedHashMap<>();
        try {
            for (PendingVersion version : maker.withVectors(taken.values())) {
                next.put(version.document().versionId(), version);
                made.put(version.document().versionId(), maker.entries(version, List.of()));
            }
        } catch (RuntimeException failed) {
            LOG.error("event=vectors_failed versions={}", taken.size(), failed);
        }
        store(needVectors, taken, made, next);
    }

    private void giveSentences(Map<VersionId, PendingVersion> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Map<VersionId, List<IndexEntry>> made = new HashMap<>();
        try {
            var entries = maker.withSentences(taken.values()).iterator();
            taken.keySet().forEach(version -> made.put(version, entries.next()));
        } catch (RuntimeException failed) {
            LOG.error("event=sentence_vectors_failed versions={}", taken.size(), failed);
        }
        store(needSentences, taken, made, Map.of());
    }

    /** The versions that have waited longest, of one language. */
    private synchronized Map<VersionId, PendingVersion> take(Map<VersionId, PendingVersion> from) {
        Map<VersionId, PendingVersion> taken = new LinkedHashMap<>();
        int segments = 0;
        for (Map.Entry<VersionId, PendingVersion> each : from.entrySet()) {
            PendingVersion version = each.getValue();
            boolean fits = taken.isEmpty()
                    || version.language() == taken.values().iterator().next().language();
            if (fits) {
                taken.put(each.getKey(), version);
                segments += version.segments().size();
            }
            if (segments >= SEGMENTS_IN_A_ROUND) {
                break;
            }
        }
        return taken;
    }

    private synchronized void store(
            Map<VersionId, PendingVersion> from,
            Map<VersionId, PendingVersion> taken,
            Map<VersionId, List<IndexEntry>> made,
            Map<VersionId, PendingVersion> next) {
        made.keySet().removeIf(version -> from.get(version) != taken.get(version));
        if (!made.isEmpty() && !closed) {
            index.putAll(made);
            changes++;
        }
        taken.forEach((version, pending) -> {
            if (from.get(version) == pending) {
                from.remove(version);
            }
        });
        next.forEach((version, pending) -> {
            if (made.containsKey(version)) {
                needSentences.put(version, pending);
            }
        });
        if (needVectors.isEmpty() && !next.isEmpty()) {
            index.flush();
        }
        notifyAll();
    }
}
