package io.taopu.assistant.ingestion.metadata;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/**
 * A document described.
 *
 * @param document the version with its metadata
 * @param kindStated whether its kind was stated rather than assumed
 * @param origins where each value came from, as "key=ORIGIN"
 * @param problems values that were stated and not understood
 */
public record Metadata(
        KnowledgeDocument document, boolean kindStated, List<String> origins, List<SheetReport.Problem> problems) {

    public Metadata {
        origins = List.copyOf(origins);
        problems = List.copyOf(problems);
    }
}
