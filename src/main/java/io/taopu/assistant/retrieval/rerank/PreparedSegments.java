package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Candidates.Found;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prepares segments and remembers those lately used. */
final class PreparedSegments {

    /** About 4 KB each. */
    private static final int MOST = 4_096;

    private final WordAnalysis words;
    private final Map<SegmentId, Prepared> entries = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SegmentId, Prepared> eldest) {
            return size() > MOST;
        }
    };

    PreparedSegments(WordAnalysis words) {
        this.words = words;
    }

    Prepared of(Found found, Language language) {
        SegmentId id = found.segment().id();
        Prepared known;
        synchronized (entries) {
            known = entries.get(id);
        }
        if (known != null && known.segment().equals(found.segment())) {
            return known;
        }
        Prepared made = Prepared.of(found, language, words);
        synchronized (entries) {
            entries.put(id, made);
        }
        return made;
    }
}
