package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.attribute;
import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;
import static io.taopu.assistant.knowledge.parse.OfficeXml.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The visible text of one paragraph, and what is anchored in it. Used once. */
final class WordRuns {

    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "pPr",
            "rPr",
            "instrText",
            "delText",
            "delInstrText",
            "Fallback",
            "rt",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "commentReference",
            "annotationRef",
            "posOffset",
            "pctPosHAlign");

    private final Map<String, Element> notes;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> textBoxes = new ArrayList<>();
    private final List<Element> cited = new ArrayList<>();
    private int pageBreaksBefore;
    private int pageBreaks;

    WordRuns(Map<String, Element> notes, Element paragraph) {
        this.notes = notes;
        descend(paragraph);
    }

    String text() {
        return Texts.lines(text.toString());
    }

    /** Contents of text boxes anchored in the paragraph. */
    List<Element> textBoxes() {
        return textBoxes;
    }

    /** Foot- and endnotes that the paragraph refers to. */
    List<Element> cited() {
        return cited;
    }

    /** Page breaks before the first character, and all of them. */
    int pageBreaksBefore() {
        return pageBreaksBefore;
    }

    int pageBreaks() {
        return pageBreaks;
    }

    private void descend(Element parent) {
        for (Element element : children(parent)) {
            String name = element.getLocalName();
            if (LEFT_OUT.contains(name) || hidden(element)) {
                continue;
            }
            switch (name) {
                case "t" -> text.append(element.getTextContent());
                case "tab", "ptab" -> text.append(' ');
                case "br", "cr" -> lineBreak(element);
                case "lastRenderedPageBreak" -> pageBreak();
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> symbol(element);
                case "footnoteReference" -> cite("footnote", element);
                case "endnoteReference" -> cite("endnote", element);
                case "txbxContent" -> textBoxes.add(element);
                default -> descend(element);
            }
        }
    }

    private static boolean hidden(Element element) {
        return OfficeXml.is(element, "r")
                && (on(child(element, "rPr", "vanish")) || on(child(element, "rPr", "webHidden")));
    }

    private void lineBreak(Element element) {
        String type = attribute(element, "type");
        if ("page".equals(type)) {
            pageBreak();
        } else {
            text.append("column".equals(type) ? ' ' : '\n');
        }
    }

    private void pageBreak() {
        pageBreaks++;
        if (text.toString().isBlank()) {
            pageBreaksBefore++;
        }
    }

    private void symbol(Element element) {
        int code =
                OfficeXml.number(String.valueOf(Integer.parseInt(String.valueOf(attribute(element, "char")), 16)), 0);
        if (code >= 0x20 && (code < 0xE000 || code > 0xF8FF)) {
            text.appendCodePoint(code);
        }
    }

    private void cite(String kind, Element reference) {
        Element note = notes.get(kind + attribute(reference, "id"));
        if (note != null) {
            cited.add(note);
        }
    }
}
