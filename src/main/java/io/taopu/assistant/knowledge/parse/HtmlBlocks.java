package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks an element in document order and collects blocks. Used once. */
final class HtmlBlocks {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> FLOW = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "body",
            "blockquote",
            "details",
            "figure",
            "center",
            "address",
            "fieldset",
            "hgroup",
            "dl",
            "table",
            "ul",
            "ol",
            "p",
            "pre",
            "summary",
            "figcaption",
            "dt",
            "dd");
    private static final int MAX_SPAN = 200;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Integer page;

    List<Block> read(Element root) {
        children(root);
        endParagraph();
        return blocks;
    }

    private void children(Node parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(Texts.unwrapped(words.getWholeText()).replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            endParagraph();
            addHeading(name.charAt(1) - '0', element.wholeText());
        } else if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("ul") || name.equals("ol")) {
            endParagraph();
            var items = new ArrayList<Block.Item>();
            items(element, 0, items);
            if (!items.isEmpty()) {
                blocks.add(new Block.ItemList(items, page));
            }
        } else if (name.equals("table")) {
            endParagraph();
            table(element);
        } else if (FLOW.contains(name)) {
            flow(element);
        } else {
            children(element);
        }
    }

    private void flow(Element element) {
        endParagraph();
        if (element.hasClass("page") || element.hasClass("slide-content")) {
            page = page == null ? 1 : page + 1;
        }
        if (element.is("dt, summary") && element.text().length() <= 60) {
            addHeading(6, element.text());
        } else {
            children(element);
        }
        endParagraph();
    }

    private void addHeading(int level, String words) {
        String line = Texts.line(words);
        if (!line.isEmpty()) {
            blocks.add(new Block.Heading(level, line, page));
        }
    }

    private void endParagraph() {
        String words = Texts.lines(text.toString());
        text.setLength(0);
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(words, page));
        }
    }

    private void items(Element list, int depth, List<Block.Item> items) {
        int number = 0;
        for (Element item : list.children()) {
            if (item.normalName().equals("li")) {
                number++;
                var copy = item.clone();
                copy.select("ul, ol").remove();
                String words = Texts.line(copy.wholeText());
                if (!words.isEmpty()) {
                    items.add(new Block.Item(depth, (list.normalName().equals("ol") ? number + ". " : "") + words));
                }
                item.children().select("> ul, > ol").stream()
                        .filter(nested -> nested.parent() == item)
                        .forEach(nested -> items(nested, depth + 1, items));
            }
        }
    }

    private void table(Element table) {
        var caption = table.selectFirst("> caption");
        if (caption != null) {
            addHeading(6, caption.text());
        }
        var spread = new SpreadTable();
        int headerRows = 0;
        boolean inHeader = true;
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            spread.startRow();
            for (Element cell : row.select("> td, > th")) {
                spread.add(Texts.line(cell.wholeText()), span(cell, "colspan"), span(cell, "rowspan"));
            }
            boolean header = !row.select("> th").isEmpty() && row.select("> td").isEmpty();
            inHeader = inHeader && (header || row.parent() instanceof Element parent && parent.is("thead"));
            headerRows += inHeader ? 1 : 0;
        }
        Grid grid = spread.grid(null);
        if (grid.rows().stream().noneMatch(Grid.Row::tabular)) {
            table.select("td, th").stream()
                    .filter(cell -> cell.closest("table") == table)
                    .forEach(cell -> {
                        children(cell);
                        endParagraph();
                    });
        } else {
            blocks.add(new Block.Table(grid, headerRows, page));
        }
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, MAX_SPAN);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
