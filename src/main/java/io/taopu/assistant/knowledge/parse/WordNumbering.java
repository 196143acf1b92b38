package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.attribute;
import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;
import static io.taopu.assistant.knowledge.parse.OfficeXml.number;
import static io.taopu.assistant.knowledge.parse.OfficeXml.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Works out the numbers that Word draws in front of numbered paragraphs, which are no part of their text. Used once. */
final class WordNumbering {

    private static final int LEVELS = 9;

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    WordNumbering(@Nullable Element numbering) {
        for (Element definition : children(numbering, "abstractNum")) {
            abstracts.put(String.valueOf(attribute(definition, "abstractNumId")), definition);
        }
        for (Element number : children(numbering, "num")) {
            numbers.put(String.valueOf(attribute(number, "numId")), number);
        }
    }

    /** What Word draws. @param text the label, empty for a bullet */
    record Label(boolean bullet, String text) {}

    /** The label of the next paragraph of this list and level; null when the list is not defined. */
    @Nullable
    Label next(String numId, int level) {
        Element definition = definition(numId);
        Element own = level(definition, numId, level);
        if (definition == null || own == null || level >= LEVELS) {
            return null;
        }
        int[] counter =
                counters.computeIfAbsent(String.valueOf(attribute(definition, "abstractNumId")), id -> new int[LEVELS]);
        counter[level] = counter[level] == 0 ? number(value(child(own, "start")), 1) : counter[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        String format = String.valueOf(value(child(own, "numFmt")));
        if (format.equals("bullet") || format.equals("none")) {
            return new Label(format.equals("bullet"), "");
        }
        String label = String.valueOf(value(child(own, "lvlText")));
        for (int i = 0; i <= level; i++) {
            Element at = level(definition, numId, i);
            label = label.replace(
                    "%" + (i + 1),
                    NumberFormats.format(Math.max(counter[i], 1), String.valueOf(value(child(at, "numFmt")))));
        }
        return new Label(false, label);
    }

    private @Nullable Element definition(String numId) {
        Element number = numbers.get(numId);
        return number == null ? null : abstracts.get(String.valueOf(value(child(number, "abstractNumId"))));
    }

    private @Nullable Element level(@Nullable Element definition, String numId, int level) {
        String wanted = String.valueOf(level);
        for (Element override : children(numbers.get(numId), "lvlOverride")) {
            Element own = child(override, "lvl");
            if (own != null && wanted.equals(attribute(override, "ilvl"))) {
                return own;
            }
        }
        return children(definition, "lvl").stream()
                .filter(candidate -> wanted.equals(attribute(candidate, "ilvl")))
                .findFirst()
                .orElse(null);
    }
}
