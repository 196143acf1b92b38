package io.taopu.assistant.knowledge;

import java.util.List;

/** Cuts a document into its smallest citable pieces, along its structure. Thread-safe. */
public interface Segmentation {

    /** Segments in reading order, never empty texts; ids are the version's id and the ordinal. */
    List<Segment> segment(VersionId version, DocumentText document);
}
