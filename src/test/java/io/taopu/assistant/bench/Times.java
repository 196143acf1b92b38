package io.taopu.assistant.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long each of many calls took. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** The time that the share of the calls did not exceed, in milliseconds. */
    double ms(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6;
    }

    /** Median and 95th percentile in milliseconds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%7.1f / %7.1f", ms(0.5), ms(0.95));
    }
}
