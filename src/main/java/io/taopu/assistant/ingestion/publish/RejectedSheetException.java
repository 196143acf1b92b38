package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/** A parcel sheet with errors in it; the last good version stays live. */
final class RejectedSheetException extends RuntimeException {

    private final transient List<SheetReport.Problem> problems;

    RejectedSheetException(List<SheetReport.Problem> problems) {
        super("parcel sheet rejected");
        this.problems = List.copyOf(problems);
    }

    List<SheetReport.Problem> problems() {
        return problems;
    }
}
