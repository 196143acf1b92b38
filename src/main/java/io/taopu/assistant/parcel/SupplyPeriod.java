package io.taopu.assistant.parcel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A planned supply period in whole quarters. A quarter is written as the number year × 10 + quarter, so that periods can
 * stand in a {@link ParcelQuery.Condition.Range}: 20271 is the first quarter of 2027.
 *
 * @param first first quarter
 * @param last last quarter, inclusive
 */
public record SupplyPeriod(int first, int last) implements Comparable<SupplyPeriod> {

    private static final Pattern CANONICAL = Pattern.compile("(20\\d\\d)(?:Q([1-4])|H([12]))?");

    public static SupplyPeriod ofYear(int year) {
        return new SupplyPeriod(year * 10 + 1, year * 10 + 4);
    }

    public static SupplyPeriod ofHalf(int year, int half) {
        return new SupplyPeriod(year * 10 + half * 2 - 1, year * 10 + half * 2);
    }

    public static SupplyPeriod ofQuarter(int year, int quarter) {
        return new SupplyPeriod(year * 10 + quarter, year * 10 + quarter);
    }

    /** Reads the canonical form 2026Q4, 2027H1 or 2028; empty for anything else. */
    public static Optional<SupplyPeriod> of(String canonical) {
        var matcher = CANONICAL.matcher(canonical);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(ofQuarter(year, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(ofHalf(year, Integer.parseInt(matcher.group(3))));
        }
        return Optional.of(ofYear(year));
    }

    /** Whether the whole period lies within the other. */
    public boolean within(SupplyPeriod other) {
        return first >= other.first && last <= other.last;
    }

    public boolean overlaps(SupplyPeriod other) {
        return first <= other.last && last >= other.first;
    }

    @Override
    public int compareTo(SupplyPeriod other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
    }
}
