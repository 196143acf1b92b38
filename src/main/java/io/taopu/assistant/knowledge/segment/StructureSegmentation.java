package io.taopu.assistant.knowledge.segment;

import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.Segmentation;
import io.taopu.assistant.knowledge.VersionId;
import java.util.List;

/**
 * Segments along the structure: a paragraph, cut at sentence ends when long; an introducing line with its items; a row
 * with its headers; a question with its answer; a clause with its number.
 */
public final class StructureSegmentation implements Segmentation {

    @Override
    public List<Segment> segment(VersionId version, DocumentText document) {
        return new Segmenting(version, document).run();
    }
}
