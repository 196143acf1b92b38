package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.TextNormalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of cells. */
final class CellText {

    private static final Pattern BLANK = Pattern.compile(
            "|[-—–/\\\\]+|无|待定|未定|未公布|未知|不详|暂无|tb[dca]|n\\.?/?a\\.?|none|unknown|pending|not (?:yet )?published");
    private static final Pattern SEPARATOR =
            Pattern.compile("[、,，;；/|\\n+]|\\s+and\\s+|(?<=\\p{IsHan})[和及与](?=\\p{IsHan})");
    private static final Pattern DATE = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})");
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private CellText() {}

    /** The text unless it is blank or says that the value is not known. */
    static @Nullable String known(@Nullable String text) {
        return text == null || BLANK.matcher(TextNormalizer.fold(text)).matches() ? null : text.strip();
    }

    static List<String> list(@Nullable String text) {
        var known = known(text);
        return known == null
                ? List.of()
                : Arrays.stream(SEPARATOR.split(known))
                        .map(String::strip)
                        .filter(part -> known(part) != null)
                        .distinct()
                        .toList();
    }

    static boolean demo(@Nullable String label) {
        return label != null && TextNormalizer.fold(label).matches(".*(?:示范|演示|示例|demo|sample).*");
    }

    static @Nullable LocalDate date(List<PlotCells.Value> cells) {
        for (var value : cells) {
            var matcher = DATE.matcher(value.cell().text());
            try {
                if (matcher.find()) {
                    return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
                }
                var stored = value.cell().number();
                if (stored != null && stored.intValue() > 40_000 && stored.intValue() < 60_000) {
                    return SPREADSHEET_EPOCH.plusDays(stored.intValue());
                }
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }
}
