package io.taopu.assistant.ingestion.publish;

import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.ingestion.folder.FolderFile;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.knowledge.parse.ContentReader;
import io.taopu.assistant.knowledge.parse.Limits;
import io.taopu.assistant.knowledge.segment.StructureSegmentation;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.parcel.SheetSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads a knowledge folder as the application does before it publishes, except that no plots are made of sheets. */
public final class FolderReading {

    private FolderReading() {}

    /** Every document of the folder in the order of the paths. */
    public static List<Publication> of(Path folder) throws IOException {
        List<Publication> publications = new ArrayList<>();
        try (ContentReader reader = new ContentReader(Limits.DEFAULT)) {
            var preparation =
                    new Preparation(reader, new StructureSegmentation(), new NoPlots(), new Ids(Clock.systemUTC()));
            for (FolderFile file : new KnowledgeFolder(folder).list()) {
                publications.add(preparation.prepare(file, FileContent.of(file)));
            }
        }
        return publications;
    }

    private static final class NoPlots implements ParcelSheets {

        @Override
        public boolean recognises(Grid grid) {
            return false;
        }

        @Override
        public Parsed read(SheetSource source) {
            return new Parsed(List.of(), new SheetReport(false, List.of()));
        }

        @Override
        public void store(VersionId version, List<Parcel> parcels) {}

        @Override
        public void drop(VersionId version) {}
    }
}
