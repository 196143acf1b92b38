package io.taopu.assistant.parcel.sheet;

import static io.taopu.assistant.parcel.sheet.SheetColumn.*;

import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.SheetSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one plot into a {@link Parcel}; what cannot be right goes to the findings. */
final class PlotReader {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal SMALLEST_BARE_AREA = new BigDecimal("500");

    private final SheetSource source;
    private final List<Quantity> statedUnits;
    private final LandUseWords landUses;
    private final Findings findings;

    PlotReader(SheetSource source, List<Quantity> statedUnits, LandUseWords landUses, Findings findings) {
        this.source = source;
        this.statedUnits = List.copyOf(statedUnits);
        this.landUses = landUses;
        this.findings = findings;
    }

    Parcel read(ParcelCode code, PlotCells cells) {
        var landUse = landUses.read(cells.text(LAND_USE), cells.text(LAND_USE_CODE));
        var label = cells.text(DATA_LABEL);
        var area = area(cells);
        var ratio = number(cells, FLOOR_AREA_RATIO);
        checkFloorArea(cells, area, ratio);
        return new Parcel(
                code,
                CellText.known(cells.text(NAME)),
                CellText.known(cells.text(PLANNING_CODE)),
                landUse.words(),
                landUse.code(),
                CellText.known(cells.text(LAND_TYPE_POLICY)),
                area,
                ratio,
                number(cells, MAX_HEIGHT),
                number(cells, SITE_COVERAGE),
                number(cells, GREEN_RATIO),
                CellText.list(cells.text(INDUSTRIES)),
                whole(number(cells, TENURE)),
                CellText.known(cells.text(SUPPLY_MODE)),
                supplyPeriod(cells),
                number(cells, STARTING_PRICE),
                number(cells, INVESTMENT),
                number(cells, TAX),
                CellText.known(cells.text(STATUS)),
                CellText.known(cells.text(SOIL)),
                CellText.known(cells.text(BOUNDARIES)),
                CellText.known(cells.text(UTILITIES)),
                MetroText.read(cells.text(METRO_STATION), cells.text(METRO_LINE), whole(number(cells, METRO_DISTANCE))),
                requirements(cells),
                remarks(cells),
                new Parcel.Source(source.documentId(), source.versionId(), cells.sheet(), cells.row()),
                source.demo() || CellText.demo(label),
                CellText.known(label),
                CellText.date(cells.of(UPDATED_AT)));
    }

    private @Nullable BigDecimal area(PlotCells cells) {
        BigDecimal first = null;
        for (var value : cells.of(SITE_AREA)) {
            var area = number(cells, value);
            if (first == null) {
                first = area;
            } else if (area != null && differ(first, area)) {
                reject(cells, value, "与同一行另一列的面积相差超过1%");
            }
        }
        return first == null ? null : first.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private void checkFloorArea(PlotCells cells, @Nullable BigDecimal area, @Nullable BigDecimal ratio) {
        for (var value : cells.of(GROSS_FLOOR_AREA)) {
            var stated = number(cells, value);
            if (stated != null && area != null && ratio != null && differ(area.multiply(ratio), stated)) {
                reject(cells, value, "与用地面积×容积率相差超过1%");
            }
        }
    }

    private static boolean differ(BigDecimal expected, BigDecimal stated) {
        return expected.subtract(stated).abs().compareTo(expected.multiply(TOLERANCE)) > 0;
    }

    private @Nullable BigDecimal number(PlotCells cells, SheetColumn column) {
        BigDecimal first = null;
        for (var value : cells.of(column)) {
            var number = number(cells, value);
            first = first == null ? number : first;
        }
        return first;
    }

    private @Nullable BigDecimal number(PlotCells cells, PlotCells.Value value) {
        return switch (CellNumber.of(value.column(), unit(value), value.cell())) {
            case CellNumber.Unknown() -> null;
            case CellNumber.Unreadable() -> {
                reject(cells, value, "不是可识别的数值或单位");
                yield null;
            }
            case CellNumber.Known(var base, var unitNamed, var range) -> {
                var kept = value.column().kept(base);
                if (!value.column().possible(kept)) {
                    reject(cells, value, "数值不可能");
                    yield null;
                }
                boolean bareArea = value.column() == SITE_AREA && !unitNamed;
                if (bareArea && base.compareTo(SMALLEST_BARE_AREA) < 0) {
                    reject(cells, value, "面积单位未注明");
                    yield null;
                }
                yield normal(kept);
            }
        };
    }

    private static BigDecimal normal(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private Optional<Quantity> unit(PlotCells.Value value) {
        return value.unit().or(() -> statedUnits.stream()
                .filter(unit -> unit.unit().dimension() == value.column().dimension())
                .findFirst());
    }

    private static @Nullable Integer whole(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private @Nullable String supplyPeriod(PlotCells cells) {
        var text = CellText.known(cells.text(SUPPLY_PERIOD));
        if (text == null) {
            return null;
        }
        var period = PeriodText.read(text);
        if (period.isEmpty()) {
            var value = cells.of(SUPPLY_PERIOD).getFirst();
            findings.note(cells.sheet(), value.row(), value.title(), text, "供应时间无法识别，按原文保留");
        }
        return period.orElse(text);
    }

    private @Nullable String requirements(PlotCells cells) {
        var ranges = Stream.of(SITE_AREA, FLOOR_AREA_RATIO, MAX_HEIGHT, SITE_COVERAGE, GREEN_RATIO)
                .flatMap(column -> cells.of(column).stream())
                .filter(value ->
                        CellNumber.of(value.column(), unit(value), value.cell()) instanceof CellNumber.Known known
                                && known.range().isPresent())
                .map(value -> value.title() + "：" + value.cell().text().strip());
        var texts = Stream.of(PROGRESS, DEPOSIT, HOLDING, REQUIREMENTS).map(column -> titled(cells, column));
        return joined(Stream.concat(texts, ranges));
    }

    private @Nullable String remarks(PlotCells cells) {
        var known = Stream.of(titled(cells, ADJACENT), CellText.known(cells.text(REMARK)));
        return joined(Stream.concat(known, cells.others().stream().map(other -> other.title() + "：" + other.text())));
    }

    private static @Nullable String titled(PlotCells cells, SheetColumn column) {
        var text = CellText.known(cells.text(column));
        return text == null ? null : cells.of(column).getFirst().title() + "：" + text;
    }

    private static @Nullable String joined(Stream<@Nullable String> parts) {
        var present = new ArrayList<String>();
        parts.filter(Objects::nonNull).forEach(present::add);
        return present.isEmpty() ? null : present.stream().collect(Collectors.joining("；"));
    }

    private void reject(PlotCells cells, PlotCells.Value value, String reason) {
        findings.reject(cells.sheet(), value.row(), value.title(), value.cell().text(), reason);
    }
}
