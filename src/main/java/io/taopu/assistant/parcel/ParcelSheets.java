package io.taopu.assistant.parcel;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import java.util.List;

/** The writing side of the register, used while a document is published. The register shows plots of live versions only. */
public interface ParcelSheets {

    /** Whether the table's headers are those of a parcel sheet, so that a file not declared as one is read as one. */
    boolean recognises(Grid grid);

    /** Reads and checks; stores nothing. A rejected report means that the version must not go live. */
    Parsed read(SheetSource source);

    /** Stores the plots of a version; joins the caller's transaction; repeating it replaces them. */
    void store(VersionId version, List<Parcel> parcels);

    /** Drops the plots of a version that is withdrawn; unknown versions are ignored; joins the caller's transaction. */
    void drop(VersionId version);

    /** What a sheet holds and what was not understood. */
    record Parsed(List<Parcel> parcels, SheetReport report) {
        public Parsed {
            parcels = List.copyOf(parcels);
        }
    }
}
