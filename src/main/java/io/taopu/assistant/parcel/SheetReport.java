package io.taopu.assistant.parcel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet held that was not understood or is impossible.
 *
 * @param rejected true when the sheet must not go live
 * @param problems each with sheet, row, column, value and reason; warnings too when not rejected
 */
public record SheetReport(boolean rejected, List<Problem> problems) {

    public SheetReport {
        problems = List.copyOf(problems);
    }

    /** Row counts from 1 as a person sees it; column is the header text or letter. */
    public record Problem(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String reason) {}
}
