package io.taopu.assistant.parcel;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to read plots from.
 *
 * @param documentId the document
 * @param versionId the version being published
 * @param title title of the document
 * @param demo whether its metadata calls it demonstration data
 * @param asOf the day, month or year its facts are from, as in its metadata, or null
 * @param grids its tables in order: every sheet of a workbook, every table of a Word file or PDF
 * @param notes paragraphs and headings outside the tables, in order (Word, PDF, HTML, Markdown)
 */
public record SheetSource(
        DocumentId documentId,
        VersionId versionId,
        String title,
        boolean demo,
        @Nullable String asOf,
        List<Grid> grids,
        List<String> notes) {

    public SheetSource {
        grids = List.copyOf(grids);
        notes = List.copyOf(notes);
    }
}
