package io.taopu.assistant.knowledge.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML parts of a zipped office file, read without document types or outside references; names by local name. */
final class OfficeXml {

    private final Map<String, byte[]> parts = new HashMap<>();

    OfficeXml(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    /** Root element of a part, or null when the file has no such part. */
    @Nullable
    Element part(String name) throws IOException {
        byte[] xml = parts.get(name);
        if (xml == null) {
            return null;
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException("not well-formed: " + name, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(@Nullable Element parent, String name) {
        return parent == null
                ? List.of()
                : children(parent).stream().filter(child -> is(child, name)).toList();
    }

    /** The element at the end of a path of child names, or null. */
    static @Nullable Element child(@Nullable Element parent, String... path) {
        Element at = parent;
        for (String name : path) {
            at = children(at, name).stream().findFirst().orElse(null);
        }
        return at;
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** The attribute of that local name in any namespace; null when absent. */
    static @Nullable String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return null;
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return null;
    }

    static @Nullable String value(@Nullable Element element) {
        return attribute(element, "val");
    }

    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** An on/off property: present without a value means on. */
    static boolean on(@Nullable Element element) {
        String value = value(element);
        return element != null
                && (value == null || !(value.equals("0") || value.equals("false") || value.equals("off")));
    }
}
