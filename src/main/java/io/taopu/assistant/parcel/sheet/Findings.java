package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.parcel.SheetReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a sheet while it is read. */
final class Findings {

    private final List<SheetReport.Problem> problems = new ArrayList<>();
    private boolean rejected;

    /** Something that must keep the sheet from going live. */
    void reject(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String reason) {
        rejected = true;
        problems.add(new SheetReport.Problem(sheet, row, column, value, reason));
    }

    /** Something worth telling that does no harm. */
    void note(
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String reason) {
        problems.add(new SheetReport.Problem(sheet, row, column, value, reason));
    }

    boolean rejected() {
        return rejected;
    }

    SheetReport report() {
        return new SheetReport(rejected, problems);
    }
}
