package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.FrontMatter;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** Plain text: blank lines, indents and full stops part paragraphs; hard-wrapped lines are joined again. */
final class TextReader implements FormatReader {

    private static final Pattern ENDS = Pattern.compile(".*[。！？；：.!?;:…”）)]$");
    private static final Pattern INDENTED = Pattern.compile("^(\\u3000{1,}| {2,}|\\t).*");
    private static final int WRAPPED_FROM = 60;
    private static final int WRAPPED_FROM_WIDE = 30;

    @Override
    public DocumentText read(byte[] content, String mediaType) {
        var front = FrontMatter.of(Encodings.decode(content));
        var blocks = new ArrayList<Block>();
        String paragraph = "";
        String previous = "";
        for (String line : front.rest().split("\\R", -1)) {
            String text = Texts.line(line);
            boolean joins = !text.isEmpty()
                    && !paragraph.isEmpty()
                    && !INDENTED.matcher(line).matches()
                    && !ENDS.matcher(previous).matches()
                    && previous.length() >= (Texts.wide(previous.charAt(0)) ? WRAPPED_FROM_WIDE : WRAPPED_FROM)
                    && !PlainStructure.startsBlock(text);
            if (!joins && !paragraph.isEmpty()) {
                blocks.add(new Block.Paragraph(paragraph, null));
                paragraph = "";
            }
            paragraph = Texts.join(paragraph, text);
            previous = text;
        }
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph, null));
        }
        return new DocumentText(mediaType, front.values(), Map.of(), blocks);
    }
}
