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
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}[.)、．](?!\\d)\\s*|[（(]\\d{1,2}[)）]\\s*|[①-⑳]\\s*|[a-h][.)]\\s+)(?=\\S)");
    private static final Pattern CHAPTER =
            Pattern.compile("^第" + HAN_NUMBER + "[章编部分篇]+(?:[\\s：:]|$|\\S).*|^(?:Chapter|Part)\\s+[\\dIVX]+\\b.*");
    private static final Pattern SECTION = Pattern.compile("^第" + HAN_NUMBER + "节.*");
    private static final Pattern TOP = Pattern.compile("^" + HAN_NUMBER + "[、.．]\\s*\\S.*");
    private static final Pattern BRACKETED = Pattern.compile("^[（(]" + HAN_NUMBER + "[)）]\\s*\\S.*");
    private static final Pattern DECIMAL = Pattern.compile("^\\d{1,2}(?:\\.\\d{1,2}){0,3}[.．、]?\\s+\\S.*");
    private static final Pattern CLAUSE =
            Pattern.compile("^(?:第" + HAN_NUMBER + "条|第\\d+条|Article\\s+\\d+|Section\\s+\\d+)(?:[\\s：:.]|\\S).*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；;，,：:！!…]$");
    private static final Pattern QUESTION = Pattern.compile("^(?:问|Q\\d*|问题?\\d*)[：:.、]\\s*.+|^[^。]{4,60}[？?]$");
    private static final Pattern LETTERHEAD = Pattern.compile(
            "^[\\p{IsHan}（） 、]{2,40}(?:人民政府|委员会|局|办公室|管委会|厅|中心|署|院)(?:文件)?$|^[（(]?[\\p{IsHan}]{1,14}\\s*[〔\\[（(]\\d{4}[〕\\])）]\\s*第?\\d+号[）)]?$");
    private static final int LONGEST_ITEM = 160;
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

    /** Whether a line is a letterhead or a document number: not a heading, however large. */
    static boolean letterhead(String text) {
        return LETTERHEAD.matcher(text).matches();
    }

    /** Whether a line may be a heading by its length and its end. */
    static boolean headingLike(String text) {
        boolean wide = !text.isEmpty() && Texts.wide(text.charAt(text.length() - 1));
        return !text.isEmpty()
                && text.length() <= (wide ? LONGEST_HEADING : LONGEST_HEADING_LATIN)
                && !text.contains("\n")
                && !SENTENCE_END.matcher(text).matches();
    }

    static List<Block> refine(List<Block> blocks) {
        long headings = blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() > 1)
                .count();
        long paragraphs =
                blocks.stream().filter(Block.Paragraph.class::isInstance).count();
        boolean findHeadings = headings == 0 || headings * 25 < paragraphs;
        var refined = new ArrayList<Block>();
        var items = new ArrayList<Block.Paragraph>();
        for (Block block : blocks) {
            boolean introduced = !items.isEmpty() || introduces(refined);
            if (block instanceof Block.Paragraph paragraph && item(paragraph.text(), introduced, findHeadings)) {
                items.add(paragraph);
                continue;
            }
            flush(items, block, findHeadings, refined);
            String text = block instanceof Block.Paragraph paragraph ? paragraph.text() : "";
            Block heading = findHeadings ? heading(text, block.page()) : null;
            refined.add(heading == null ? block : heading);
        }
        flush(items, null, findHeadings, refined);
        return List.copyOf(refined);
    }

    private static boolean introduces(List<Block> refined) {
        return !refined.isEmpty()
                && refined.getLast() instanceof Block.Paragraph paragraph
                && paragraph.text().matches("(?s).*[：:]$");
    }

    private static boolean item(String text, boolean introduced, boolean findHeadings) {
        if (text.contains("\n") || text.length() > LONGEST_ITEM) {
            return false;
        }
        boolean bracketed = BRACKETED.matcher(text).matches()
                && (introduced || !findHeadings || SENTENCE_END.matcher(text).matches());
        return bracketed
                || BULLET.matcher(text).find()
                || NUMBERED.matcher(text).find();
    }

    /** A single numbered line is a heading when it is short and text follows, else a paragraph. */
    private static void flush(
            List<Block.Paragraph> items, @Nullable Block next, boolean findHeadings, List<Block> refined) {
        if (items.size() == 1) {
            var only = items.getFirst();
            boolean heading = findHeadings
                    && headingLike(only.text())
                    && NUMBERED.matcher(only.text()).find()
                    && next instanceof Block.Paragraph following
                    && following.text().length() > only.text().length();
            refined.add(heading ? new Block.Heading(3, only.text(), only.page()) : only);
        } else if (!items.isEmpty()) {
            refined.add(new Block.ItemList(
                    items.stream()
                            .map(item -> new Block.Item(
                                    0, BULLET.matcher(item.text()).replaceFirst("")))
                            .toList(),
                    items.getFirst().page()));
        }
        items.clear();
    }

    private static @Nullable Block heading(String text, @Nullable Integer page) {
        if (!headingLike(text)) {
            return null;
        }
        int level = CHAPTER.matcher(text).matches()
                ? 2
                : SECTION.matcher(text).matches()
                        ? 3
                        : TOP.matcher(text).matches()
                                ? 2
                                : BRACKETED.matcher(text).matches() ? 3 : 0;
        if (level == 0 && QUESTION.matcher(text).matches()) {
            level = 4;
        }
        if (level == 0 && DECIMAL.matcher(text).matches() && text.matches("^\\d{1,2}\\.\\d.*")) {
            level = 3;
        }
        return level == 0 ? null : new Block.Heading(level, text, page);
    }
}
