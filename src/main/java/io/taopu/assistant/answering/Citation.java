package io.taopu.assistant.answering;

import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.VersionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A numbered pointer from the answer to what it rests on.
 *
 * @param n number as it stands in the text, from 1
 * @param quote the words of the source, exactly as in it
 * @param url address of the original in this application, relative
 */
public record Citation(
        int n,
        DocumentId documentId,
        VersionId versionId,
        String title,
        @Nullable String documentNumber,
        @Nullable String section,
        @Nullable Integer page,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String parcelCode,
        String quote,
        String url,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String asOf,
        Confidence confidence,
        boolean demo) {

    /** The same citation under another number. */
    public Citation numbered(int number) {
        return new Citation(
                number,
                documentId,
                versionId,
                title,
                documentNumber,
                section,
                page,
                sheet,
                row,
                parcelCode,
                quote,
                url,
                effectiveFrom,
                effectiveTo,
                asOf,
                confidence,
                demo);
    }
}
