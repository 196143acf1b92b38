package io.taopu.assistant.parcel.register;

import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelResult;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetSource;
import io.taopu.assistant.parcel.sheet.SheetReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The register over the stored rows. Which rows count on a day is decided by the library: those of the versions in force.
 * Rows of published versions never change, so they are kept in memory once read.
 */
public final class StoredParcelRegister implements ParcelRegister, ParcelSheets {

    private final JdbcParcelRows rows;
    private final Library library;
    private final SheetReader reader;
    private final Map<VersionId, List<Parcel>> known = new ConcurrentHashMap<>();
    private final QueryAnswers answers = new QueryAnswers();
    private volatile @Nullable Live last;

    /** The plots of one state of the library; as long as that is handed out, its sheets are the same. */
    private record Live(LiveVersions versions, LivePlots plots) {}

    public StoredParcelRegister(JdbcParcelRows rows, Library library, SheetReader reader) {
        this.rows = rows;
        this.library = library;
        this.reader = reader;
    }

    @Override
    public List<Parcel> listOn(LocalDate day) {
        return live(day).parcels();
    }

    @Override
    public Optional<Parcel> find(ParcelCode code, LocalDate day) {
        return listOn(day).stream().filter(parcel -> parcel.code().equals(code)).findFirst();
    }

    @Override
    public ParcelResult answer(ParcelQuery query, LocalDate day) {
        return answers.answer(query, day, live(day));
    }

    @Override
    public boolean recognises(Grid grid) {
        return reader.recognises(grid);
    }

    @Override
    public Parsed read(SheetSource source) {
        return reader.read(source);
    }

    @Override
    public void store(VersionId version, List<Parcel> parcels) {
        known.remove(version);
        last = null;
        rows.replace(version, parcels);
    }

    @Override
    public void drop(VersionId version) {
        known.remove(version);
        last = null;
        rows.delete(version);
    }

    private LivePlots live(LocalDate day) {
        var versions = library.liveOn(day);
        var lately = last;
        if (lately == null || lately.versions() != versions) {
            lately = new Live(versions, read(versions, day));
            last = lately;
        }
        return lately.plots();
    }

    private LivePlots read(LiveVersions versions, LocalDate day) {
        var sheets = versions.all().stream()
                .filter(document -> document.standingOn(day) == Standing.IN_FORCE)
                .map(this::sheet)
                .filter(sheet -> !sheet.parcels().isEmpty())
                .toList();
        return LivePlots.of(sheets);
    }

    private LivePlots.Sheet sheet(KnowledgeDocument document) {
        return new LivePlots.Sheet(
                document.asOf(),
                document.kind() == DocumentKind.PARCEL_SHEET
                        ? known.computeIfAbsent(document.versionId(), rows::list)
                        : List.of());
    }
}
