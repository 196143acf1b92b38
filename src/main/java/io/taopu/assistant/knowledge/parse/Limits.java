package io.taopu.assistant.knowledge.parse;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param maxBytes size of the file
 * @param maxInflatedBytes size of the contents of a zipped format, all entries together
 * @param maxInflationRatio inflated by packed size, looked at above 16 MB inflated
 * @param maxPages pages of a PDF
 * @param maxCells cells of all sheets together
 * @param maxCharacters characters of text
 * @param timeout wall time of reading
 */
public record Limits(
        long maxBytes,
        long maxInflatedBytes,
        int maxInflationRatio,
        int maxPages,
        int maxCells,
        int maxCharacters,
        Duration timeout) {

    public static final Limits DEFAULT =
            new Limits(50L << 20, 256L << 20, 100, 2_000, 400_000, 5_000_000, Duration.ofSeconds(60));
}
