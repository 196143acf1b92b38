package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.util.ArrayList;
import java.util.List;

/** Documents and segments for retrieval tests and benchmarks. */
public final class RetrievalFixtures {

    private RetrievalFixtures() {}

    /** A guide without metadata; its version id is its id. */
    public static KnowledgeDocument document(String id, String title, Language language) {
        return new KnowledgeDocument(
                new DocumentId(id),
                new VersionId(id),
                title,
                null,
                null,
                DocumentKind.GUIDE,
                language,
                List.of(),
                Validity.NOT_STATED,
                List.of(),
                null,
                null,
                null,
                null,
                Confidence.A,
                false,
                false,
                false,
                null,
                id + ".md",
                "");
    }

    /** One prose segment for each text, in order, under no heading. */
    public static List<Segment> segments(KnowledgeDocument document, List<String> texts) {
        List<Segment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(
                    new SegmentId(document.versionId() + "#" + segments.size()),
                    document.versionId(),
                    segments.size(),
                    SegmentKind.PROSE,
                    List.of(),
                    null,
                    null,
                    null,
                    text));
        }
        return segments;
    }
}
