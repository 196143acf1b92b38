package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.FrontMatter;
import java.util.Map;

/** Markdown with front matter: headings of both styles, paragraphs, nested lists, pipe tables, quotes, code. */
final class MarkdownReader implements FormatReader {

    @Override
    public DocumentText read(byte[] content, String mediaType) {
        var front = FrontMatter.of(Encodings.decode(content));
        var blocks = new MarkdownBlocks(front.rest()).read();
        return new DocumentText(mediaType, front.values(), Map.of(), blocks);
    }
}
