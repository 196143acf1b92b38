package io.taopu.assistant.parcel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register answers to a {@link ParcelQuery} on a day. Every figure in it is a cell of a live sheet or was
 * computed here from such cells.
 *
 * @param query the query answered
 * @param day the day asked about
 * @param rows matched plots in order
 * @param columns fields to show, in order; never empty
 * @param totals computed figures with their formula in words
 * @param groups counts and totals by value of {@code query.groupBy()}; empty when not grouped
 * @param unknown plots left out because the value a condition or sort needs is unknown
 * @param missingCodes codes asked for that no live sheet holds
 * @param disagreements among the rows shown, plots about which two live sheets differ
 * @param registerSize number of plots live on the day
 */
public record ParcelResult(
        ParcelQuery query,
        LocalDate day,
        List<Parcel> rows,
        List<ParcelField> columns,
        List<Total> totals,
        List<Group> groups,
        List<Parcel> unknown,
        List<ParcelCode> missingCodes,
        List<Disagreement> disagreements,
        int registerSize) {

    public ParcelResult {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
        groups = List.copyOf(groups);
        unknown = List.copyOf(unknown);
        missingCodes = List.copyOf(missingCodes);
        disagreements = List.copyOf(disagreements);
    }

    /** A computed figure: label, exact value, unit (may be empty), formula in words naming its inputs. */
    public record Total(
            String labelZh, String labelEn, BigDecimal value, String unit, String formulaZh, String formulaEn) {}

    /** One group: its value, the plots in it, totals over them. */
    public record Group(@Nullable String value, List<Parcel> rows, List<Total> totals) {
        public Group {
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /** Two live sheets differ about one field of one plot: the one shown (the newer sheet) and the other. */
    public record Disagreement(ParcelField field, Parcel shown, Parcel other) {}
}
