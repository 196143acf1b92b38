package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.attribute;
import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;
import static io.taopu.assistant.knowledge.parse.OfficeXml.number;
import static io.taopu.assistant.knowledge.parse.OfficeXml.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paragraph styles of a Word file: which are headings, which number their paragraphs. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題|überschrift|titre)\\s*([1-9])");
    private static final int BODY_LEVEL = 9;
    private static final int MAX_CHAIN = 12;

    private final Map<String, Element> styles = new HashMap<>();

    WordStyles(@Nullable Element root) {
        for (Element style : children(root, "style")) {
            styles.put(String.valueOf(attribute(style, "styleId")), style);
        }
    }

    /** Heading level from 1, or 0 when the paragraph is none; "Title" is level 1. */
    int headingLevel(@Nullable Element properties) {
        String own = value(child(properties, "outlineLvl"));
        if (own != null) {
            return number(own, BODY_LEVEL) < BODY_LEVEL ? number(own, BODY_LEVEL) + 1 : 0;
        }
        Element style = styles.get(String.valueOf(value(child(properties, "pStyle"))));
        for (int i = 0; i < MAX_CHAIN && style != null; i++) {
            int level = headingLevelOf(style);
            if (level >= 0) {
                return level;
            }
            style = styles.get(String.valueOf(value(child(style, "basedOn"))));
        }
        return headingByName(String.valueOf(value(child(properties, "pStyle"))));
    }

    private static int headingLevelOf(Element style) {
        String outline = value(child(style, "pPr", "outlineLvl"));
        if (outline != null) {
            return number(outline, BODY_LEVEL) < BODY_LEVEL ? number(outline, BODY_LEVEL) + 1 : 0;
        }
        int level = headingByName(String.valueOf(value(child(style, "name"))));
        return level > 0 ? level : -1;
    }

    private static int headingByName(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        var matcher = HEADING.matcher(lower);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1));
        }
        return lower.equals("title") || lower.equals("标题") ? 1 : 0;
    }

    /** Numbering of a paragraph, its own or its style's; null when it has none. */
    @Nullable
    Element numbering(@Nullable Element properties) {
        Element own = child(properties, "numPr");
        if (own != null) {
            return own;
        }
        Element style = styles.get(String.valueOf(value(child(properties, "pStyle"))));
        for (int i = 0; i < MAX_CHAIN && style != null; i++) {
            Element inherited = child(style, "pPr", "numPr");
            if (inherited != null) {
                return inherited;
            }
            style = styles.get(String.valueOf(value(child(style, "basedOn"))));
        }
        return null;
    }
}
