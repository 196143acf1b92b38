package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.RankedSegment;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a segment says in normal form: title, headings, text, document number. Those lately used are remembered. */
final class PassageTexts {

    /** About 1 KB each. */
    private static final int MOST = 4_096;

    private final Map<SegmentId, Known> texts = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SegmentId, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(Segment segment, KnowledgeDocument document, String text) {}

    String of(RankedSegment ranked) {
        Segment segment = ranked.segment();
        KnowledgeDocument document = ranked.document();
        synchronized (texts) {
            Known known = texts.get(segment.id());
            if (known != null
                    && known.segment().equals(segment)
                    && known.document().equals(document)) {
                return known.text();
            }
        }
        String number = document.documentNumber() == null ? "" : " " + document.documentNumber();
        String text = TextNormalizer.fold(document.title() + " " + segment.section() + " " + segment.text() + number);
        synchronized (texts) {
            texts.put(segment.id(), new Known(segment, document, text));
        }
        return text;
    }
}
