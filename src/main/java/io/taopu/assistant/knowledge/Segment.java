package io.taopu.assistant.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest citable piece of a version.
 *
 * @param id stable within the version
 * @param versionId the version it belongs to
 * @param ordinal position in the document, from 0
 * @param kind shape of the text
 * @param headings heading path from the outermost to the nearest; empty above the first heading
 * @param page page from 1 where the format has pages, or null
 * @param sheet sheet name for spreadsheet rows, or null
 * @param row row number as a person sees it, from 1, or null
 * @param text the text itself, lines separated by "\n", without its headings
 */
public record Segment(
        SegmentId id,
        VersionId versionId,
        int ordinal,
        SegmentKind kind,
        List<String> headings,
        @Nullable Integer page,
        @Nullable String sheet,
        @Nullable Integer row,
        String text) {

    public Segment {
        headings = List.copyOf(headings);
    }

    /** The heading path as one line, parts joined by " › "; empty when there is none. */
    public String section() {
        return String.join(" › ", headings);
    }
}
