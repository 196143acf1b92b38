package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds structure that is written but not marked up: bullets and numbers typed into the text become lists; where a
 * document marks no headings, chapter lines and short numbered lines become headings.
 */
final class PlainStructure {

    private static final String HAN_NUMBER = "[一二三四五六七八九十百零〇]+";
    private static final Pattern BULLET = Pattern.compile("^[-–—•·●○▪■◆▶*➢✓]\\s*(?=\\S)(?![-–—\\d.%])");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}[.)、．](?!\\d)\\s*|[（(]\\d{1,2}[)）]\\s*|[①-⑳]\\s*|[a-h][.)]\\s+)(?=\\S)");
    private static final Pattern CHAPTER = Pattern.compile("^第" + HAN_NUMBER + "[章编部分篇]+(?:[\\s：:]|$|\\S).*|^(?:Chapter|Part)\\s+[\\dIVX]+\\b.*");
    private static final Pattern SECTION = Pattern.compile("^第" + HAN_NUMBER + "节.*");
    private static final Pattern TOP = Pattern.compile("^" + HAN_NUMBER + "[、.．]\\s*\\S.*");
    private static final Pattern BRACKETED = Pattern.compile("^[（(]" + HAN_NUMBER + "[)）]\\s*\\S.*");
    private static final Pattern DECIMAL = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,3}[.．、]?\\s+\\S.*");
    private static final Pattern CLAUSE = Pattern.compile("^(?:第" + HAN_NUMBER + "条|第\\d+条|Article\\s+\\d+|Section\\s+\\d+)(?:[\\s：:.]|\\S).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；;，,：:！!…]$");
    private static final Pattern QUESTION = Pattern.compile("^(?:问|Q\\d*|问题?\\d*)[：:.、]\\s*.+|^[^。]{4,60}[？?]$");
    private static final int LONGEST_HEADING = 40;
    private static final int LONGEST_HEADING_LATIN = 90;

    private PlainStructure() {}

    /** Whether a line opens a block of its own, so that it never continues the line above. */
    static boolean startsBlock(String line) {
        return BULLET.matcher(line).find()
                || NUMBERED.matcher(line).find()
                || CHAPTER.matcher(line).matches()
                || SECTION.matcher(line).matches()
                || TOP.matcher(line).matches()
                || BRACKETED.matcher(line).matches()
                || CLAUSE.matcher(line).matches();
    }

    static List<Block> refine(List<Block> blocks) {
        long headings = blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() > 1)
                .count();
        long paragraphs = blocks.stream().filter(Block.Paragraph.class::isInstance).count();
        boolean findHeadings = headings == 0 || headings * 25 < paragraphs;
        var refined = new ArrayList<Block>();
        var items = new ArrayList<Block.Item>();
        Integer itemsPage = null;
        for (Block block : blocks) {
            String text = block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
            Block heading = findHeadings ? heading(text, block.page()) : null;
            boolean item = heading == null && !text.contains("\n") && (BULLET.matcher(text).find() || NUMBERED.matcher(text).find());
            if (item) {
                itemsPage = items.isEmpty() ? block.page() : itemsPage;
                items.add(new Block.Item(0, BULLET.matcher(text).replaceFirst("")));
            } else {
                flush(items, itemsPage, refined);
                refined.add(heading == null ? block : heading);
            }
        }
        flush(items, itemsPage, refined);
        return List.copyOf(refined);
    }

    /** A single numbered line is a paragraph: it may be a numbered clause of several sentences. */
    private static void flush(List<Block.Item> items, @Nullable Integer page, List<Block> refined) {
        if (items.size() == 1) {
            refined.add(new Block.Paragraph(items.getFirst().text(), page));
        } else if (!items.isEmpty()) {
            refined.add(new Block.ItemList(List.copyOf(items), page));
        }
        items.clear();
    }

    private static @Nullable Block heading(String text, @Nullable Integer page) {
        int longest = !text.isEmpty() && Texts.wide(text.charAt(text.length() - 1)) ? LONGEST_HEADING : LONGEST_HEADING_LATIN;
        if (text.isEmpty() || text.length() > longest || text.contains("\n") || SENTENCE_END.matcher(text).matches()) {
            return null;
        }
        int level = CHAPTER.matcher(text).matches()
                ? 2
                : SECTION.matcher(text).matches()
                        ? 3
                        : TOP.matcher(text).matches() ? 2 : BRACKETED.matcher(text).matches() ? 3 : 0;
        if (level == 0 && QUESTION.matcher(text).matches()) {
            level = 4;
        }
        if (level == 0 && DECIMAL.matcher(text).matches() && text.matches("^\\d{1,2}\\.\\d.*")) {
            level = 3;
        }
        return level == 0 ? null : new Block.Heading(level, text, page);
    }
}
