package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Citation;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the sources of a draft and numbers them in the order of their first use. */
final class Sources {

    private final List<Source> sources = new ArrayList<>();
    private final Map<SegmentId, Integer> numbers = new LinkedHashMap<>();

    /** The number of the segment as a source, added when new. */
    int cite(KnowledgeDocument document, Segment segment, String quote, @Nullable String parcelCode) {
        Integer known = numbers.get(segment.id());
        if (known != null) {
            return known;
        }
        int n = sources.size() + 1;
        sources.add(new Source(citation(n, document, segment, quote, parcelCode), evidence(document, segment)));
        numbers.put(segment.id(), n);
        return n;
    }

    List<Source> list() {
        return List.copyOf(sources);
    }

    private static Citation citation(
            int n, KnowledgeDocument document, Segment segment, String quote, @Nullable String parcelCode) {
        return new Citation(
                n,
                document.id(),
                document.versionId(),
                document.title(),
                document.documentNumber(),
                segment.section().isEmpty() ? null : segment.section(),
                segment.page(),
                segment.sheet(),
                segment.row(),
                parcelCode,
                quote,
                "/api/v1/documents/" + document.id().value() + "/original",
                document.validity().from(),
                document.validity().to(),
                document.asOf(),
                document.confidence(),
                document.demo());
    }

    /** All that the source says, dates of its metadata included. */
    private static String evidence(KnowledgeDocument document, Segment segment) {
        return String.join(
                "\n",
                document.title(),
                text(document.documentNumber()),
                text(document.issuer()),
                text(document.validity().from()),
                text(document.validity().to()),
                text(document.supersededFrom()),
                text(document.asOf()),
                segment.section(),
                segment.text());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
