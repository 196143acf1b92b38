package io.taopu.assistant.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What a file says.
 *
 * @param mediaType media type by content
 * @param frontMatter keys and values that the author put at the head of the file; values are strings, lists or booleans
 * @param properties document properties of the format by lower-case name (title, author, subject, keywords and custom ones)
 * @param blocks the text in reading order
 */
public record DocumentText(
        String mediaType, Map<String, Object> frontMatter, Map<String, String> properties, List<Block> blocks) {

    public DocumentText {
        frontMatter = Map.copyOf(frontMatter);
        properties = Map.copyOf(properties);
        blocks = List.copyOf(blocks);
    }
}
