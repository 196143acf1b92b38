package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelSheets;
import io.taopu.assistant.parcel.SheetSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the plots of a document and checks them. One impossible cell, one missing or repeated code rejects the document
 * whole, so that a half-read sheet never replaces a good one.
 */
public final class SheetReader {

    private static final Pattern CODE_IN_TITLE = Pattern.compile("(?<![A-Za-z])[A-Za-z]{2}[-_ ]?\\d{2,3}(?!\\d)");

    private final HeaderWords words;
    private final LandUseWords landUses;

    public SheetReader(Lexicon lexicon) {
        this.words = new HeaderWords(lexicon);
        this.landUses = new LandUseWords(lexicon);
    }

    /** Whether the table has the headers of a parcel sheet. */
    public boolean recognises(Grid grid) {
        return PlotTable.of(grid, words)
                .filter(table -> table.plots().stream().anyMatch(plot -> plot.text(SheetColumn.CODE) != null))
                .isPresent();
    }

    /** Reads and checks the plots of all tables of the document that are parcel tables. */
    public ParcelSheets.Parsed read(SheetSource source) {
        var findings = new Findings();
        Map<ParcelCode, Parcel> parcels = new LinkedHashMap<>();
        boolean any = false;
        for (var grid : source.grids()) {
            var table = PlotTable.of(grid, words);
            if (table.isPresent()) {
                any = true;
                read(source, grid, table.get(), parcels, findings);
            }
        }
        if (!any) {
            findings.reject(null, null, null, null, "没有找到含地块编号的表格");
        } else if (parcels.isEmpty() && !findings.rejected()) {
            findings.reject(null, null, null, null, "表格中没有地块");
        }
        return new ParcelSheets.Parsed(
                findings.rejected() ? List.of() : List.copyOf(parcels.values()), findings.report());
    }

    private void read(
            SheetSource source, Grid grid, PlotTable table, Map<ParcelCode, Parcel> parcels, Findings findings) {
        var reader = new PlotReader(source, statedUnits(source, grid), landUses, findings);
        table.unknownTitles()
                .forEach(title -> findings.note(grid.name(), title.row(), title.title(), null, "未识别的列，内容作为备注保留"));
        for (var cells : table.plots()) {
            var code = code(source, table, cells);
            if (code.isEmpty()) {
                findings.reject(cells.sheet(), cells.row(), codeTitle(cells), null, "缺少地块编号");
            } else if (parcels.containsKey(code.get())) {
                findings.reject(
                        cells.sheet(), cells.row(), codeTitle(cells), code.get().value(), "地块编号重复");
            } else {
                parcels.put(code.get(), reader.read(code.get(), cells));
            }
        }
    }

    private static Optional<ParcelCode> code(SheetSource source, PlotTable table, PlotCells cells) {
        var written = cells.of(SheetColumn.CODE).stream()
                .map(value -> value.cell().text())
                .filter(text -> CellText.known(text) != null)
                .findFirst();
        if (written.isPresent()) {
            return written.map(ParcelCode::of);
        }
        boolean single = table.plots().size() == 1 && cells.of(SheetColumn.CODE).isEmpty();
        return single
                ? Stream.concat(Stream.of(source.title()), source.notes().stream())
                        .map(CODE_IN_TITLE::matcher)
                        .filter(java.util.regex.Matcher::find)
                        .map(matcher -> ParcelCode.of(matcher.group()))
                        .findFirst()
                : Optional.empty();
    }

    private static String codeTitle(PlotCells cells) {
        return cells.of(SheetColumn.CODE).stream()
                .findFirst()
                .map(PlotCells.Value::title)
                .orElse("地块编号");
    }

    private static List<Quantity> statedUnits(SheetSource source, Grid grid) {
        var lines = new ArrayList<String>();
        grid.rows().stream()
                .filter(row -> !row.tabular())
                .forEach(row ->
                        row.cells().stream().map(Grid.Cell::text).distinct().forEach(lines::add));
        lines.add(source.title());
        lines.addAll(source.notes());
        return lines.stream()
                .flatMap(line -> HeaderText.statedUnits(line).stream())
                .toList();
    }
}
