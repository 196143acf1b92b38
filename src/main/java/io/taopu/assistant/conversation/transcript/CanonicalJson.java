package io.taopu.assistant.conversation.transcript;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One way of writing a JSON value, so that a copy that a program has read and written again still bears its signature:
 * keys sorted, no spaces, numbers without exponent and trailing zeros.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static byte[] of(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            out.append('{');
            sorted.forEach((name, value) -> {
                out.append(JsonNodeFactory.instance.stringNode(name)).append(':');
                write(value, out);
                out.append(',');
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(item -> {
                write(item, out);
                out.append(',');
            });
            out.append(']');
        } else if (node.isNumber()) {
            out.append(number(node));
        } else {
            out.append(node);
        }
    }

    private static String number(JsonNode node) {
        var plain = node.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
}
