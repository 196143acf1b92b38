package io.taopu.assistant.bench;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.segment.StructureSegmentation;
import io.taopu.assistant.language.Language;
import java.util.List;
import java.util.Map;

/** Paragraphs of a benchmark as documents. */
final class BenchDocuments {

    private BenchDocuments() {}

    static Language language(SquadFile file) {
        long han = file.paragraphs().stream()
                .limit(20)
                .flatMapToInt(paragraph -> paragraph.text().codePoints())
                .filter(Character::isIdeographic)
                .count();
        return han > 100 ? Language.ZH : Language.EN;
    }

    static String title(SquadFile.Paragraph paragraph) {
        return paragraph.title().replace('_', ' ');
    }

    /** The paragraph cut as ingestion cuts a document. */
    static List<Segment> segments(KnowledgeDocument document, SquadFile.Paragraph paragraph) {
        return new StructureSegmentation()
                .segment(
                        document.versionId(),
                        new DocumentText(
                                "text/plain",
                                Map.of(),
                                Map.of(),
                                List.of(new Block.Paragraph(paragraph.text(), null))));
    }

    static int paragraph(SegmentId id) {
        return Integer.parseInt(id.value().substring(0, id.value().lastIndexOf('-')));
    }
}
