package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column title taken apart.
 *
 * @param name the title without unit and brackets, in normal form, letters and digits only
 * @param unit one of the unit named in the title, such as 1 亩 or 10,000 ㎡, if any
 */
record HeaderText(String name, Optional<Quantity> unit) {

    private static final Pattern BRACKET = Pattern.compile("[(\\[【](?<inside>[^)\\]】]*)[)\\]】]");
    private static final Pattern UNIT_LABEL = Pattern.compile("^(?:单位|units?|in)[:：]?");
    private static final Pattern STATED = Pattern.compile("(?:单位|units?)\\s*[:：]?\\s*(?<units>[^。)）;；]+)");
    private static final int LONGEST_UNIT = 16;

    static HeaderText of(String title) {
        var folded = TextNormalizer.fold(title).replaceAll("[≤≥<>*]", "");
        Optional<Quantity> unit = Optional.empty();
        var brackets = BRACKET.matcher(folded);
        while (brackets.find() && unit.isEmpty()) {
            unit = unit(brackets.group("inside"));
        }
        return new HeaderText(plain(BRACKET.matcher(folded).replaceAll("")), unit);
    }

    /** The title cut before a unit at its end ("面积/亩", "site area sqm"), for every possible cut, longest name first. */
    static List<HeaderText> cutBeforeUnit(String title) {
        var folded = BRACKET.matcher(TextNormalizer.fold(title)).replaceAll("").strip();
        var cuts = new ArrayList<HeaderText>();
        for (int cut = folded.length() - 1; cut > 0 && folded.length() - cut <= LONGEST_UNIT; cut--) {
            var unit = unit(folded.substring(cut).replaceFirst("^[\\s/,，:：-]+", ""));
            if (unit.isPresent()) {
                cuts.add(new HeaderText(plain(folded.substring(0, cut)), unit));
            }
        }
        return cuts;
    }

    /** The unit that the text names and nothing else, as "one of it". A rate such as 万元/亩 counts by what stands before the stroke. */
    static Optional<Quantity> unit(String text) {
        var words =
                UNIT_LABEL.matcher(TextNormalizer.fold(text)).replaceFirst("").strip();
        int stroke = words.indexOf('/');
        var measured = stroke > 0 ? words.substring(0, stroke).strip() : words;
        var found = Quantities.in("1" + measured);
        return found.size() == 1
                        && found.getFirst().unit() != Unit.NONE
                        && found.getFirst().end() == measured.length() + 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** Units stated in a title or note line, such as "单位:亩、米". */
    static List<Quantity> statedUnits(String line) {
        var matcher = STATED.matcher(TextNormalizer.fold(line));
        var units = new ArrayList<Quantity>();
        while (matcher.find()) {
            for (var part : matcher.group("units").split("[、,，/\\s]+|和|及")) {
                unit(part).ifPresent(units::add);
            }
        }
        return units;
    }

    static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}%]", "");
    }
}
