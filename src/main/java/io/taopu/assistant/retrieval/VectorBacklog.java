package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions that can be found by their words and still wait for their vectors: first one for each segment, then, when no
 * segment waits any more, one for each sentence. One thread does it, a few versions at a time, while the index is in
 * use; a version dropped or put again meanwhile is left alone.
 */
final class VectorBacklog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorBacklog.class);

    /** Entries embedded before they are written together. */
    private static final int ENTRIES_IN_A_ROUND = 32;

    private final EntryMaker maker;
    private final SegmentIndex index;
    private final Map<VersionId, List<IndexEntry>> needVectors = new LinkedHashMap<>();
    private final Map<VersionId, List<IndexEntry>> needSentences = new LinkedHashMap<>();
    private final Thread thread;
    private boolean closed;

    VectorBacklog(EntryMaker maker, SegmentIndex index) {
        this.maker = maker;
        this.index = index;
        this.thread = Thread.ofPlatform().daemon().name("vector-backlog").start(this::work);
    }

    /** Puts the entries, found by words at once, and lets their vectors follow. */
    synchronized void put(VersionId version, List<IndexEntry> entries) {
        index.put(version, entries);
        forget(version);
        if (!entries.isEmpty()) {
            needVectors.put(version, entries);
        }
        notifyAll();
    }

    /** Drops a version and whatever was still to be done for it. */
    synchronized void drop(VersionId version) {
        forget(version);
        index.drop(version);
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

    private void forget(VersionId version) {
        needVectors.remove(version);
        needSentences.remove(version);
    }

    private void work() {
        try {
            while (awaitWork()) {
                if (waitingForVectors() > 0) {
                    round(needVectors, needSentences, maker::withVectors);
                } else {
                    round(needSentences, null, maker::withSentences);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!closed && needVectors.isEmpty() && needSentences.isEmpty()) {
            index.flush();
            wait();
        }
        return !closed;
    }

    private void round(
            Map<VersionId, List<IndexEntry>> from,
            @Nullable Map<VersionId, List<IndexEntry>> next,
            UnaryOperator<List<IndexEntry>> step) {
        Map<VersionId, List<IndexEntry>> taken = take(from);
        if (taken.isEmpty()) {
            return;
        }
        Map<VersionId, List<IndexEntry>> made = new HashMap<>();
        try {
            List<IndexEntry> all =
                    step.apply(taken.values().stream().flatMap(List::stream).toList());
            int at = 0;
            for (Map.Entry<VersionId, List<IndexEntry>> each : taken.entrySet()) {
                made.put(each.getKey(), List.copyOf(all.subList(at, at + each.getValue().size())));
                at += each.getValue().size();
            }
        } catch (RuntimeException failed) {
            LOG.error("event=vectors_failed versions={}", taken.size(), failed);
        }
        store(from, next, taken, made);
    }

    /** The versions that have waited longest, of one language. */
    private synchronized Map<VersionId, List<IndexEntry>> take(Map<VersionId, List<IndexEntry>> from) {
        Map<VersionId, List<IndexEntry>> taken = new LinkedHashMap<>();
        int entries = 0;
        for (Map.Entry<VersionId, List<IndexEntry>> each : from.entrySet()) {
            if (entries < ENTRIES_IN_A_ROUND && fits(each, taken)) {
                taken.put(each.getKey(), each.getValue());
                entries += each.getValue().size();
            }
        }
        return taken;
    }

    private static boolean fits(
            Map.Entry<VersionId, List<IndexEntry>> version, Map<VersionId, List<IndexEntry>> taken) {
        return taken.isEmpty()
                || language(version) == language(taken.entrySet().iterator().next());
    }

    private static Language language(Map.Entry<VersionId, List<IndexEntry>> version) {
        return version.getValue().getFirst().language();
    }

    private synchronized void store(
            Map<VersionId, List<IndexEntry>> from,
            @Nullable Map<VersionId, List<IndexEntry>> next,
            Map<VersionId, List<IndexEntry>> taken,
            Map<VersionId, List<IndexEntry>> made) {
        made.keySet().removeIf(version -> from.get(version) != taken.get(version));
        if (!made.isEmpty() && !closed) {
            index.putAll(made);
        }
        taken.forEach((version, entries) -> {
            if (from.get(version) == entries) {
                from.remove(version);
            }
        });
        if (next != null) {
            next.putAll(made);
            if (from.isEmpty()) {
                index.flush();
            }
        }
    }
}
