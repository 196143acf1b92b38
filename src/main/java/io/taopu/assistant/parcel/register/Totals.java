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
    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);

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
            if (values.isEmpty() || aggregate.function() == Function.DIFFERENCE && values.size() != 2) {
                continue;
            }
            totals.add(total(aggregate, values, rows.size()));
            if (aggregate.function() == Function.AVERAGE && aggregate.field() == ParcelField.FLOOR_AREA_RATIO) {
                totals.add(weightedRatio(rows));
            }
        }
        return totals;
    }

    /** A derived figure of one plot with its inputs: buildable floor area, or what the required investment comes to. */
    static Optional<Total> derived(ParcelField field, Parcel parcel) {
        var value = field.number(parcel);
        if (value == null) {
            return Optional.empty();
        }
        return switch (field) {
            case GROSS_FLOOR_AREA_SQM ->
                derived(
                        field,
                        parcel,
                        value,
                        ParcelField.SITE_AREA_SQM.text(parcel) + " ㎡ × " + ParcelField.FLOOR_AREA_RATIO.text(parcel));
            case MIN_INVESTMENT_WAN ->
                derived(
                        field,
                        parcel,
                        value,
                        ParcelField.INVESTMENT_PER_MU_WAN.text(parcel) + " × " + ParcelField.SITE_AREA_MU.text(parcel));
            default -> Optional.empty();
        };
    }

    private static Optional<Total> derived(ParcelField field, Parcel parcel, BigDecimal value, String formula) {
        return Optional.of(new Total(
                parcel.code() + " " + field.labelZh(),
                parcel.code() + " " + field.labelEn(),
                shortest(value),
                field.unit(),
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
                        (listed.isEmpty() ? used + "幅相加" : listed) + inOtherUnits(field, sum, true) + missingZh,
                        (listed.isEmpty() ? "sum over " + used + " plots" : listed)
                                + inOtherUnits(field, sum, false)
                                + missingEn);
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
            case DIFFERENCE -> {
                var largest = values.stream().max(BigDecimal::compareTo).orElseThrow();
                var smallest = values.stream().min(BigDecimal::compareTo).orElseThrow();
                var formula = largest.toPlainString() + " − " + smallest.toPlainString();
                yield new Total(
                        field.labelZh() + "相差",
                        "difference in " + field.labelEn(),
                        shortest(largest.subtract(smallest)),
                        field.unit(),
                        formula,
                        formula);
            }
            case COUNT -> throw new IllegalArgumentException("counted above");
        };
    }

    /** A site area in the other units investors count in: 1 hectare is 10,000 square metres and 15 mu. */
    private static String inOtherUnits(ParcelField field, BigDecimal value, boolean chinese) {
        if (!field.siteArea()) {
            return "";
        }
        var hectares = field == ParcelField.SITE_AREA_SQM
                ? value.movePointLeft(4)
                : value.divide(MU_PER_HECTARE, 4, RoundingMode.HALF_UP);
        var mu = hectares.multiply(MU_PER_HECTARE).setScale(1, RoundingMode.HALF_UP);
        var rounded = hectares.setScale(2, RoundingMode.HALF_UP);
        return chinese
                ? "；合" + shortest(rounded).toPlainString() + "公顷、"
                        + shortest(mu).toPlainString() + "亩"
                : "; " + shortest(rounded).toPlainString() + " hectares, "
                        + shortest(mu).toPlainString() + " mu";
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
