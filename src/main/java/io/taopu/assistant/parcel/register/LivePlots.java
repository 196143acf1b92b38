package io.taopu.assistant.parcel.register;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelResult.Disagreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plots of all live sheets, one for each code. Where sheets agree, the larger sheet is the source; where they differ,
 * the newer one is shown and the difference is kept.
 *
 * @param parcels one row for each code, in order of the codes
 * @param disagreements fields about which two sheets say different things
 */
record LivePlots(List<Parcel> parcels, List<Disagreement> disagreements) {

    /** One live sheet: the day, month or year it is from, and its rows. */
    record Sheet(@Nullable String asOf, List<Parcel> parcels) {}

    private record Row(Sheet sheet, Parcel parcel) {}

    LivePlots {
        parcels = List.copyOf(parcels);
        disagreements = List.copyOf(disagreements);
    }

    static LivePlots of(Collection<Sheet> sheets) {
        Map<ParcelCode, List<Row>> byCode = new TreeMap<>();
        for (var sheet : sheets) {
            for (var parcel : sheet.parcels()) {
                byCode.computeIfAbsent(parcel.code(), code -> new ArrayList<>()).add(new Row(sheet, parcel));
            }
        }
        var parcels = new ArrayList<Parcel>();
        var disagreements = new ArrayList<Disagreement>();
        for (var rows : byCode.values()) {
            rows.sort(BEST_FIRST);
            var shown = rows.getFirst().parcel();
            parcels.add(shown);
            rows.stream().skip(1).forEach(row -> disagreements.addAll(differences(shown, row.parcel())));
        }
        return new LivePlots(parcels, disagreements);
    }

    private static final Comparator<Row> BEST_FIRST = Comparator.comparing(
                    (Row row) -> newest(row), Comparator.reverseOrder())
            .thenComparing(row -> row.sheet().parcels().size(), Comparator.reverseOrder());

    /** Dates written as text compare like dates; a row's own date counts before its sheet's. */
    private static String newest(Row row) {
        LocalDate updated = row.parcel().updatedAt();
        if (updated != null) {
            return updated.toString();
        }
        var asOf = row.sheet().asOf();
        return asOf == null ? "" : asOf;
    }

    private static List<Disagreement> differences(Parcel shown, Parcel other) {
        var differences = new ArrayList<Disagreement>();
        for (var field : ParcelField.values()) {
            boolean free = field == ParcelField.REMARKS || field == ParcelField.REQUIREMENTS;
            var one = field.text(shown);
            var two = field.text(other);
            if (!free && one != null && two != null && !one.equals(two) && field != ParcelField.SITE_AREA_SQM) {
                differences.add(new Disagreement(field, shown, other));
            }
        }
        return differences;
    }
}
