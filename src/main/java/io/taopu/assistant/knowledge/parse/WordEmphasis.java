package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;
import static io.taopu.assistant.knowledge.parse.OfficeXml.on;

import io.taopu.assistant.knowledge.Block;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Headings of Word files without heading styles: bold lines, those in the middle of the page being titles. */
final class WordEmphasis {

    private WordEmphasis() {}

    /** Whether all visible text of the paragraph is set bold by itself. */
    static boolean bold(Element paragraph) {
        var runs = children(paragraph, "r").stream()
                .filter(run -> !run.getTextContent().isBlank())
                .toList();
        return !runs.isEmpty() && runs.stream().allMatch(run -> on(child(run, "rPr", "b")));
    }

    /** The blocks with bold lines as headings, unless the file marks headings by style. */
    static List<Block> headings(List<Block> blocks, Set<Block> titles, Set<Block> bold) {
        boolean styled =
                blocks.stream().anyMatch(block -> block instanceof Block.Heading heading && heading.level() > 1);
        if (styled) {
            return blocks;
        }
        return blocks.stream().map(block -> heading(block, titles, bold)).toList();
    }

    private static Block heading(Block block, Set<Block> titles, Set<Block> bold) {
        boolean emphasised = titles.contains(block) || bold.contains(block);
        if (emphasised
                && block instanceof Block.Paragraph line
                && PlainStructure.headingLike(line.text())
                && !PlainStructure.letterhead(line.text())) {
            return new Block.Heading(titles.contains(block) ? 1 : 2, line.text(), line.page());
        }
        return block;
    }
}
