package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.metadata.Metadata;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/**
 * A document ready to be published.
 *
 * @param file where it came from
 * @param content the original
 * @param mediaType media type by content
 * @param metadata its description
 * @param segments its text
 * @param parcels plots of a parcel sheet, else empty
 * @param problems what was not understood
 */
public record Publication(
        FolderFile file,
        FileContent content,
        String mediaType,
        Metadata metadata,
        List<Segment> segments,
        List<Parcel> parcels,
        List<SheetReport.Problem> problems) {

    KnowledgeDocument document() {
        return metadata.document();
    }
}
