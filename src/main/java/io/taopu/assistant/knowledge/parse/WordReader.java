package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.attribute;
import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;

import io.taopu.assistant.knowledge.DocumentText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Word files (.docx). Inserted text, footnotes and text boxes are text; text deleted or moved away under tracked
 * changes, comments and hidden text are not.
 */
final class WordReader implements FormatReader {

    @Override
    public DocumentText read(byte[] content, String mediaType) throws IOException {
        var xml = new OfficeXml(content);
        Element document = xml.part("word/document.xml");
        Element body = child(document, "body");
        if (body == null) {
            throw new IOException("no body");
        }
        var styles = new WordStyles(xml.part("word/styles.xml"));
        var numbering = new WordNumbering(xml.part("word/numbering.xml"));
        var notes = notes(xml);
        var blocks = new WordBlocks(styles, numbering, notes).read(body);
        return new DocumentText(mediaType, Map.of(), properties(xml), blocks);
    }

    private static Map<String, Element> notes(OfficeXml xml) throws IOException {
        var notes = new HashMap<String, Element>();
        for (String kind : new String[] {"footnote", "endnote"}) {
            for (Element note : children(xml.part("word/" + kind + "s.xml"), kind)) {
                if (attribute(note, "type") == null) {
                    notes.put(kind + attribute(note, "id"), note);
                }
            }
        }
        return notes;
    }

    static Map<String, String> properties(OfficeXml xml) throws IOException {
        var properties = new HashMap<String, String>();
        Element core = xml.part("docProps/core.xml");
        if (core != null) {
            children(core).forEach(element -> put(properties, element.getLocalName(), element.getTextContent()));
        }
        Element custom = xml.part("docProps/custom.xml");
        children(custom, "property")
                .forEach(element -> put(properties, attribute(element, "name"), element.getTextContent()));
        return properties;
    }

    private static void put(
            Map<String, String> properties, @org.jspecify.annotations.Nullable String name, String value) {
        if (name != null && !value.isBlank()) {
            properties.putIfAbsent(name.toLowerCase(Locale.ROOT), value.strip());
        }
    }
}
