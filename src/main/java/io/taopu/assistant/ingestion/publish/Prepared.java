package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.parcel.SheetReport;
import java.util.List;

/** A file that was read. */
public sealed interface Prepared {

    /** It may go live. */
    record Ready(Publication publication) implements Prepared {}

    /** It must not; what was live stays so. */
    record Refused(FolderFile file, String hash, List<SheetReport.Problem> problems) implements Prepared {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
