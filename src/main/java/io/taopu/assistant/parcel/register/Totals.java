package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate.Function;
import io.taopu.assistant.parcel.ParcelResult.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes figures over plots and says how. Plots whose value is unknown are left out and the formula says so. */
final class Totals {

    private static final int SPELLED_OUT = 6;

    private Totals() {}

    static List<Aggregate> withCount(List<Aggregate> aggregates) {
        boolean counted = aggregates.stream().anyMatch(aggregate -> aggregate.function() == Function.COUNT);
        return counted
                ? aggregates
                : Stream.concat(
                                Stream.of(new Aggregate(Function.COUNT, ParcelField.SITE_AREA_SQM)),
                                aggregates.stream())
                        .toList();
    }

    static List<Total> of(List<Aggregate> aggregates, List<Parcel> rows) {
        var totals = new ArrayList<Total>();
        for (var aggregate : aggregates) {
            if (aggregate.function() == Function.COUNT) {
                totals.add(new Total(
                        "地块数", "number of plots", BigDecimal.valueOf(rows.size()), "幅", "逐幅计数", "counted one by one"));
                continue;
            }
            var values = values(aggregate.field(), rows);
            if (values.isEmpty()) {
                continue;
            }
            totals.add(total(aggregate, values, rows.size()));
            if (aggregate.function() == Function.AVERAGE && aggregate.field() == ParcelField.FLOOR_AREA_RATIO) {
                totals.add(weightedRatio(rows));
            }
        }
        return totals;
    }

    /** Buildable floor area of one plot with its inputs. */
    static Optional<Total> floorArea(Parcel parcel) {
        var floorArea = parcel.grossFloorAreaSqm();
        var area = parcel.siteAreaSqm();
        if (floorArea == null || area == null) {
            return Optional.empty();
        }
        var formula = area.toPlainString() + " ㎡ × " + ParcelField.FLOOR_AREA_RATIO.text(parcel);
        var label = parcel.code() + " ";
        return Optional.of(new Total(
                label + ParcelField.GROSS_FLOOR_AREA_SQM.labelZh(),
                label + ParcelField.GROSS_FLOOR_AREA_SQM.labelEn(),
                floorArea,
                "㎡",
                formula,
                formula));
    }

    private static List<BigDecimal> values(ParcelField field, List<Parcel> rows) {
        return rows.stream().map(field::number).filter(Objects::nonNull).toList();
    }

    private static Total total(Aggregate aggregate, List<BigDecimal> values, int rows) {
        var field = aggregate.field();
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int used = values.size();
        var missingZh = used < rows ? "（另有" + (rows - used) + "幅数值未知，未计入）" : "";
        var missingEn = used < rows ? " (" + (rows - used) + " with unknown value left out)" : "";
        var listed = used <= SPELLED_OUT
                ? values.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "))
                : "";
        return switch (aggregate.function()) {
            case SUM ->
                new Total(
                        field.labelZh() + "合计",
                        "total " + field.labelEn(),
                        shortest(sum),
                        field.unit(),
                        (listed.isEmpty() ? used + "幅相加" : listed) + missingZh,
                        (listed.isEmpty() ? "sum over " + used + " plots" : listed) + missingEn);
            case AVERAGE ->
                new Total(
                        field.labelZh() + "平均（简单平均）",
                        "average " + field.labelEn() + " (simple mean)",
                        shortest(sum.divide(BigDecimal.valueOf(used), 2, RoundingMode.HALF_UP)),
                        field.unit(),
                        shortest(sum).toPlainString() + " ÷ " + used + missingZh,
                        shortest(sum).toPlainString() + " ÷ " + used + missingEn);
            case MIN ->
                extreme(
                        "最小",
                        "lowest ",
                        values.stream().min(BigDecimal::compareTo).orElseThrow(),
                        field,
                        used);
            case MAX ->
                extreme(
                        "最大",
                        "highest ",
                        values.stream().max(BigDecimal::compareTo).orElseThrow(),
                        field,
                        used);
            case COUNT -> throw new IllegalArgumentException("counted above");
        };
    }

    private static Total extreme(String zh, String en, BigDecimal value, ParcelField field, int used) {
        return new Total(
                field.labelZh() + zh,
                en + field.labelEn(),
                value,
                field.unit(),
                used + "幅比较",
                "over " + used + " plots");
    }

    private static Total weightedRatio(List<Parcel> rows) {
        var area = BigDecimal.ZERO;
        var floorArea = BigDecimal.ZERO;
        for (var row : rows) {
            if (row.siteAreaSqm() != null && row.floorAreaRatio() != null) {
                area = area.add(row.siteAreaSqm());
                floorArea = floorArea.add(row.siteAreaSqm().multiply(row.floorAreaRatio()));
            }
        }
        var average = area.signum() == 0 ? BigDecimal.ZERO : floorArea.divide(area, 2, RoundingMode.HALF_UP);
        return new Total(
                "容积率平均（按用地面积加权）",
                "average floor area ratio (weighted by site area)",
                shortest(average),
                "",
                "计容建筑面积合计 " + shortest(floorArea).toPlainString() + " ㎡ ÷ 用地面积合计 "
                        + shortest(area).toPlainString() + " ㎡",
                "total gross floor area " + shortest(floorArea).toPlainString() + " ㎡ ÷ total site area "
                        + shortest(area).toPlainString() + " ㎡");
    }

    private static BigDecimal shortest(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
