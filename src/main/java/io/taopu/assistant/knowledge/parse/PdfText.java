package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns lines into headings and paragraphs; a paragraph goes on over line and page breaks. Used once. */
final class PdfText {

    private static final float HEADING_FROM = 1.12f;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_BOLD_HEADING = 40;
    private static final float MAX_LEADING = 2.2f;
    private static final float WIDER_GAP = 1.3f;
    private static final String SENTENCE_END = ".*[。！？；：.!?;:”）)]$";

    private final float bodySize;
    private final List<Float> headingSizes;
    private final List<Block> blocks = new ArrayList<>();
    private String paragraph = "";
    private int paragraphPage;
    private @Nullable PdfLine last;
    private int lastPage;
    private float lastRight;

    PdfText(List<PdfPage> pages) {
        Map<Float, Integer> letters = new HashMap<>();
        pages.forEach(page -> page.runs()
                .forEach(run -> letters.merge(rounded(run.size()), run.text().length(), Integer::sum)));
        bodySize = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
        headingSizes = letters.keySet().stream()
                .filter(size -> size >= bodySize * HEADING_FROM)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    List<Block> blocks() {
        endParagraph();
        return blocks;
    }

    void add(Block.Table table) {
        endParagraph();
        blocks.add(table);
        last = null;
    }

    /** Lines of one region, top to bottom. */
    void add(List<PdfLine> lines, int page) {
        float right = (float) lines.stream().mapToDouble(PdfLine::x1).max().orElse(0);
        float left = (float) lines.stream().mapToDouble(PdfLine::x0).min().orElse(0);
        float leading = leading(lines);
        for (PdfLine line : lines) {
            int level = headingLevel(line);
            if (level > 0) {
                heading(line, level, page);
            } else {
                boolean continues =
                        last != null && !paragraph.isEmpty() && continues(last, line, page, left, right, leading);
                if (!continues) {
                    endParagraph();
                    paragraphPage = page;
                }
                paragraph = Texts.join(paragraph, line.text());
            }
            last = line;
            lastPage = page;
            lastRight = right;
        }
    }

    private void heading(PdfLine line, int level, int page) {
        endParagraph();
        boolean second = last != null
                && lastPage == page
                && headingLevel(last) == level
                && line.y() - last.y() <= MAX_LEADING * line.size()
                && last.x1() - last.x0() > (line.x1() - line.x0()) * 0.8
                && !blocks.isEmpty()
                && blocks.getLast() instanceof Block.Heading
                && !PlainStructure.startsBlock(line.text());
        if (second && blocks.getLast() instanceof Block.Heading first) {
            blocks.set(
                    blocks.size() - 1, new Block.Heading(level, Texts.join(first.text(), line.text()), first.page()));
        } else {
            blocks.add(new Block.Heading(level, line.text(), page));
        }
    }

    private int headingLevel(PdfLine line) {
        String text = line.text();
        float size = rounded(line.size());
        if (text.length() > LONGEST_HEADING || text.matches("^[\\d.,%\\s]+$")) {
            return 0;
        }
        int larger = headingSizes.indexOf(size);
        if (larger >= 0) {
            return Math.min(larger + 1, 6);
        }
        boolean title = line.bold() && text.length() <= LONGEST_BOLD_HEADING && !text.matches(SENTENCE_END);
        return title && size >= bodySize * 0.98f ? Math.min(headingSizes.size() + 1, 6) : 0;
    }

    private boolean continues(PdfLine above, PdfLine line, int page, float left, float right, float leading) {
        if (PlainStructure.startsBlock(line.text()) || Math.abs(above.size() - line.size()) > 1) {
            return false;
        }
        boolean fullLine = above.x1() >= lastRight - firstWord(line) - line.size();
        boolean sentenceEnded = above.text().matches(SENTENCE_END);
        if (page != lastPage || line.y() < above.y()) {
            return fullLine && !sentenceEnded && line.x0() - left < line.size() * 1.5f;
        }
        boolean indented = line.x0() - Math.min(above.x0(), left) >= line.size() * 1.5f
                && line.x0() - above.x0() >= line.size() * 1.2f;
        float gap = line.y() - above.y();
        return fullLine && !indented && gap <= MAX_LEADING * line.size() && gap <= leading * WIDER_GAP;
    }

    /** The next word would not have fitted: the line above was full. */
    private static float firstWord(PdfLine line) {
        String text = line.text();
        int end = Texts.wide(text.charAt(0)) ? 1 : Math.max(text.indexOf(' '), 1);
        return line.size() * (Texts.wide(text.charAt(0)) ? 1 : 0.55f * end);
    }

    private float leading(List<PdfLine> lines) {
        var gaps = new ArrayList<Float>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).y() - lines.get(i - 1).y();
            if (gap > 0 && gap <= MAX_LEADING * bodySize && rounded(lines.get(i).size()) == bodySize) {
                gaps.add(gap);
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.isEmpty() ? MAX_LEADING * bodySize : gaps.get(gaps.size() / 4);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(Texts.tight(Texts.line(paragraph)), paragraphPage));
            paragraph = "";
        }
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }
}
