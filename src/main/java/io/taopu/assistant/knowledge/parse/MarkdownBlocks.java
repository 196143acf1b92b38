package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits one Markdown text into blocks, line by line. Used once. */
final class MarkdownBlocks {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern RULE = Pattern.compile(" {0,3}([-*_])[ \\t]*(?:\\1[ \\t]*){2,}");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern ITEM = Pattern.compile("([ \\t]*)([-*+•]|\\d{1,9}[.)])[ \\t]+(.*)");
    private static final Pattern DELIMITER =
            Pattern.compile("[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final int DEPTH_SPACES = 2;

    private final String[] lines;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int at;

    MarkdownBlocks(String text) {
        lines = COMMENT.matcher(text).replaceAll("").split("\\R", -1);
    }

    List<Block> read() {
        while (at < lines.length) {
            readBlock();
        }
        endParagraph();
        return blocks;
    }

    private void readBlock() {
        String line = lines[at];
        Matcher heading = HEADING.matcher(line);
        if (line.isBlank()) {
            endParagraph();
            at++;
        } else if (heading.matches()) {
            endParagraph();
            addHeading(heading.group(1).length(), heading.group(2) == null ? "" : heading.group(2));
            at++;
        } else if (FENCE.matcher(line).matches()) {
            endParagraph();
            readCode();
        } else if (!paragraph.isEmpty() && UNDERLINE.matcher(line).matches()) {
            String text = paragraph.toString();
            paragraph.setLength(0);
            addHeading(line.strip().startsWith("=") ? 1 : 2, text);
            at++;
        } else if (RULE.matcher(line).matches()) {
            endParagraph();
            at++;
        } else if (tableStartsHere()) {
            endParagraph();
            readTable();
        } else if (itemStartsHere(line)) {
            endParagraph();
            readList();
        } else {
            addLine(line);
            at++;
        }
    }

    /** A numbered line may interrupt a paragraph only as number one, as in CommonMark: years begin lines too. */
    private boolean itemStartsHere(String line) {
        Matcher item = ITEM.matcher(line);
        return item.matches()
                && (paragraph.isEmpty()
                        || !Character.isDigit(item.group(2).charAt(0))
                        || item.group(2).matches("1[.)]"));
    }

    private void addLine(String line) {
        String text = line.strip();
        while (text.startsWith(">")) {
            text = text.substring(1).strip();
        }
        boolean hardBreak = line.endsWith("  ") || line.endsWith("\\");
        if (text.endsWith("\\")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        String soFar = paragraph.toString();
        String joined = soFar.endsWith("\n") ? soFar + text : Texts.join(soFar, text);
        paragraph.setLength(0);
        paragraph.append(joined).append(hardBreak ? "\n" : "");
    }

    private void endParagraph() {
        String text = Texts.lines(MarkdownInline.plain(paragraph.toString()));
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text, null));
        }
    }

    private void addHeading(int level, String text) {
        String plain = Texts.line(MarkdownInline.plain(text));
        if (!plain.isEmpty()) {
            blocks.add(new Block.Heading(level, plain, null));
        }
    }

    private void readCode() {
        String fence = lines[at].strip().substring(0, 3);
        var code = new StringBuilder();
        for (at++; at < lines.length && !lines[at].strip().startsWith(fence); at++) {
            code.append(lines[at]).append('\n');
        }
        at++;
        String text = code.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block.Paragraph(text, null));
        }
    }

    private void readList() {
        var items = new ArrayList<Block.Item>();
        int contentIndent = 0;
        while (at < lines.length) {
            Matcher item = ITEM.matcher(lines[at]);
            if (item.matches()) {
                String mark = item.group(2);
                contentIndent = width(item.group(1)) + mark.length() + 1;
                String number = Character.isDigit(mark.charAt(0)) ? mark + " " : "";
                items.add(new Block.Item(width(item.group(1)) / DEPTH_SPACES, number + item.group(3)));
                at++;
            } else if (lines[at].isBlank() ? continuesAfterBlank(contentIndent) : continuation()) {
                if (!lines[at].isBlank()) {
                    var last = items.removeLast();
                    items.add(new Block.Item(last.depth(), Texts.join(last.text(), lines[at].strip())));
                }
                at++;
            } else {
                break;
            }
        }
        blocks.add(new Block.ItemList(items.stream().map(MarkdownBlocks::plain).toList(), null));
    }

    private static Block.Item plain(Block.Item item) {
        return new Block.Item(item.depth(), Texts.line(MarkdownInline.plain(item.text())));
    }

    private boolean continuation() {
        return !HEADING.matcher(lines[at]).matches()
                && !FENCE.matcher(lines[at]).matches()
                && !RULE.matcher(lines[at]).matches()
                && !tableStartsHere();
    }

    /** After a blank line only a further item or text indented as far as the item's belongs to the list. */
    private boolean continuesAfterBlank(int contentIndent) {
        for (int next = at + 1; next < lines.length; next++) {
            if (!lines[next].isBlank()) {
                String indent = lines[next].substring(
                        0, lines[next].length() - lines[next].stripLeading().length());
                return ITEM.matcher(lines[next]).matches() || (width(indent) >= contentIndent && contentIndent > 0);
            }
        }
        return false;
    }

    private static int width(String indent) {
        return indent.replace("\t", "    ").length();
    }

    private boolean tableStartsHere() {
        return at + 1 < lines.length
                && lines[at].contains("|")
                && lines[at + 1].contains("-")
                && lines[at + 1].contains("|")
                && DELIMITER.matcher(lines[at + 1]).matches();
    }

    private void readTable() {
        var rows = new ArrayList<Grid.Row>();
        rows.add(row(lines[at], 1));
        at += 2;
        while (at < lines.length && !lines[at].isBlank() && lines[at].contains("|")) {
            rows.add(row(lines[at], rows.size() + 1));
            at++;
        }
        blocks.add(new Block.Table(new Grid(null, rows), 1, null));
    }

    private static Grid.Row row(String line, int number) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        var cells = new ArrayList<Grid.Cell>();
        for (String cell : PIPE.split(inner, -1)) {
            cells.add(Grid.Cell.of(Texts.line(MarkdownInline.plain(cell.replace("\\|", "|")))));
        }
        return new Grid.Row(number, cells);
    }
}
