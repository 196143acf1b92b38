package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.retrieval.index.Candidates.Found;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** What was lately read of stored segments. A part of an index never changes, so an entry is never wrong, only old. */
final class StoredCache {

    /** About 8 KB each. */
    private static final int MOST = 4_096;

    private final Map<Key, Found> entries = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
            return size() > MOST;
        }
    };

    /** A document of one part of the index. */
    record Key(IndexReader.CacheKey part, int document) {}

    synchronized @Nullable Found get(Key key) {
        return entries.get(key);
    }

    synchronized void put(Key key, Found found) {
        entries.put(key, found);
    }
}
