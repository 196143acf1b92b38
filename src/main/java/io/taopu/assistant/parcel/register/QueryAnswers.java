package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Evaluates a query over the live plots: filter, sort, limit, compute, group. */
final class QueryAnswers {

    private static final List<ParcelField> USUAL_COLUMNS = List.of(
            ParcelField.LAND_USE,
            ParcelField.SITE_AREA_MU,
            ParcelField.SITE_AREA_SQM,
            ParcelField.FLOOR_AREA_RATIO,
            ParcelField.MAX_HEIGHT_M,
            ParcelField.INDUSTRIES,
            ParcelField.SUPPLY_PERIOD);
    private static final int DERIVED_SHOWN = 5;

    ParcelResult answer(ParcelQuery query, LocalDate day, LivePlots live) {
        Map<ParcelCode, Parcel> byCode = live.parcels().stream()
                .collect(Collectors.toMap(Parcel::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var candidates = query.codes().isEmpty()
                ? live.parcels()
                : query.codes().stream()
                        .distinct()
                        .filter(byCode::containsKey)
                        .map(byCode::get)
                        .toList();
        var missing = query.codes().stream()
                .distinct()
                .filter(code -> !byCode.containsKey(code))
                .toList();
        var unknown = new ArrayList<Parcel>();
        var matched = new ArrayList<Parcel>();
        for (var parcel : candidates) {
            switch (Conditions.check(parcel, query.conditions())) {
                case MET -> matched.add(parcel);
                case UNKNOWN -> unknown.add(parcel);
                case NOT_MET -> {}
            }
        }
        var rows = Ranking.apply(query, matched, unknown);
        var shown = rows.stream().map(Parcel::code).collect(Collectors.toSet());
        return new ParcelResult(
                query,
                day,
                rows,
                columns(query),
                totals(query, rows),
                groups(query, rows),
                unknown,
                missing,
                live.disagreements().stream()
                        .filter(difference -> shown.contains(difference.shown().code()))
                        .toList(),
                live.parcels().size());
    }

    private static List<ParcelField> columns(ParcelQuery query) {
        Set<ParcelField> columns = new LinkedHashSet<>(query.fields());
        query.aggregates().stream()
                .filter(aggregate -> aggregate.function() != ParcelQuery.Aggregate.Function.COUNT)
                .forEach(aggregate -> columns.add(aggregate.field()));
        if (columns.isEmpty() && query.shape() == Shape.FIELD) {
            return List.of(ParcelField.values());
        }
        var order = query.order();
        if (order != null) {
            columns.add(order.field());
        }
        if (query.fields().isEmpty()) {
            columns.addAll(USUAL_COLUMNS);
        }
        query.conditions().forEach(condition -> columns.add(condition.field()));
        if (query.groupBy() != null) {
            columns.add(query.groupBy());
        }
        if (columns.contains(ParcelField.METRO_DISTANCE_M)) {
            columns.add(ParcelField.METRO_STATION);
        }
        return List.copyOf(columns);
    }

    private static List<ParcelResult.Total> totals(ParcelQuery query, List<Parcel> rows) {
        var totals = new ArrayList<>(Totals.of(query.aggregates(), rows));
        if (rows.size() <= DERIVED_SHOWN) {
            query.fields()
                    .forEach(field ->
                            rows.forEach(row -> Totals.derived(field, row).ifPresent(totals::add)));
        }
        return totals;
    }

    private static List<ParcelResult.Group> groups(ParcelQuery query, List<Parcel> rows) {
        var field = query.groupBy();
        if (field == null) {
            return List.of();
        }
        Map<String, List<Parcel>> byValue = new LinkedHashMap<>();
        var wanted = Grouping.wanted(query, field);
        for (var row : rows) {
            for (var value : Grouping.values(row, field)) {
                if (wanted.isEmpty() || wanted.contains(value.key())) {
                    byValue.computeIfAbsent(value.label(), v -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return byValue.entrySet().stream()
                .map(group -> new ParcelResult.Group(
                        group.getKey().isEmpty() ? null : group.getKey(),
                        group.getValue(),
                        Totals.of(Totals.withCount(query.aggregates()), group.getValue())))
                .toList();
    }
}
