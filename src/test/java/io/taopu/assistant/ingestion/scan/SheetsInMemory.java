package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.parcel.SheetSource;
import java.util.List;

/** Rejects a sheet that holds the word 错误 and keeps nothing. */
final class SheetsInMemory implements ParcelSheets {

    @Override
    public boolean recognises(Grid grid) {
        return grid.rows().stream().anyMatch(row -> row.text(0).equals("推介编号"));
    }

    @Override
    public Parsed read(SheetSource source) {
        boolean wrong = source.grids().toString().contains("错误");
        var problems =
                wrong ? List.of(new SheetReport.Problem("地块", 2, "面积", "错误", "不是数")) : List.<SheetReport.Problem>of();
        return new Parsed(List.of(), new SheetReport(wrong, problems));
    }

    @Override
    public void store(VersionId version, List<Parcel> parcels) {}

    @Override
    public void drop(VersionId version) {}
}
