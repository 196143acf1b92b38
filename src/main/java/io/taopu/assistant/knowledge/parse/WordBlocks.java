package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeXml.child;
import static io.taopu.assistant.knowledge.parse.OfficeXml.children;
import static io.taopu.assistant.knowledge.parse.OfficeXml.number;
import static io.taopu.assistant.knowledge.parse.OfficeXml.on;
import static io.taopu.assistant.knowledge.parse.OfficeXml.value;

import io.taopu.assistant.knowledge.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Walks the body of a Word file in order and collects blocks. Used once. */
final class WordBlocks {

    private static final int MAX_SPAN = 200;
    private static final int LONGEST_HEADING = 120;

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, Element> notes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Item> items = new ArrayList<>();
    private final Set<Block> titles = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Block> bold = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Integer itemsPage;
    private boolean paged;
    private int page = 1;

    WordBlocks(WordStyles styles, WordNumbering numbering, Map<String, Element> notes) {
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
    }

    List<Block> read(Element body) {
        paged = body.getElementsByTagNameNS("*", "lastRenderedPageBreak").getLength() > 0;
        walk(body);
        endList();
        return WordEmphasis.headings(blocks, titles, bold);
    }

    private @Nullable Integer page() {
        return paged ? page : null;
    }

    private void walk(Element parent) {
        for (Element element : children(parent)) {
            switch (element.getLocalName()) {
                case "p" -> paragraph(element);
                case "tbl" -> table(element);
                case "sdt" -> {
                    Element content = child(element, "sdtContent");
                    if (content != null
                            && !"Table of Contents"
                                    .equals(value(child(element, "sdtPr", "docPartObj", "docPartGallery")))) {
                        walk(content);
                    }
                }
                case "ins", "moveTo", "customXml", "smartTag" -> walk(element);
                default -> {}
            }
        }
    }

    private void paragraph(Element paragraph) {
        Element properties = child(paragraph, "pPr");
        var runs = new WordRuns(notes, paragraph);
        page += runs.pageBreaksBefore();
        String text = runs.text();
        if (!text.isEmpty() && !contents(properties)) {
            add(properties, text);
            remember(paragraph, properties);
        }
        page += runs.pageBreaks() - runs.pageBreaksBefore();
        runs.cited().forEach(this::note);
        runs.textBoxes().forEach(box -> {
            endList();
            walk(box);
        });
    }

    /** How the paragraph is set: without heading styles, that is all there is to tell headings by. */
    private void remember(Element paragraph, @Nullable Element properties) {
        if (!blocks.isEmpty()
                && items.isEmpty()
                && blocks.getLast() instanceof Block.Paragraph
                && WordEmphasis.bold(paragraph)) {
            boolean centred = "center".equals(value(child(properties, "jc")));
            (centred ? titles : bold).add(blocks.getLast());
        }
    }

    /** Lines of a table of contents repeat the headings. */
    private static boolean contents(@Nullable Element properties) {
        String style = value(child(properties, "pStyle"));
        return style != null && style.matches("(?i)toc ?[1-9]|tocheading|目录.*");
    }

    private void add(@Nullable Element properties, String text) {
        int level = styles.headingLevel(properties);
        Element numbered = styles.numbering(properties);
        var label = numbered == null
                ? null
                : numbering.next(
                        String.valueOf(value(child(numbered, "numId"))), number(value(child(numbered, "ilvl")), 0));
        String full = label == null || label.text().isEmpty() ? text : label.text() + gap(label.text()) + text;
        if (level > 0 && text.length() <= LONGEST_HEADING) {
            endList();
            blocks.add(new Block.Heading(level, full.replace('\n', ' '), page()));
        } else if (label != null && !clause(label.text())) {
            if (items.isEmpty()) {
                itemsPage = page();
            }
            items.add(new Block.Item(number(value(child(numbered, "ilvl")), 0), full.replace('\n', ' ')));
        } else {
            endList();
            blocks.add(new Block.Paragraph(full, page()));
        }
    }

    /** Articles of a regulation are paragraphs with a number, not items of a list. */
    private static boolean clause(String label) {
        return label.startsWith("第") || label.matches("[一二三四五六七八九十]+、?");
    }

    private static String gap(String label) {
        return Texts.wide(label.charAt(label.length() - 1)) && !label.startsWith("第") ? "" : " ";
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(new Block.ItemList(List.copyOf(items), itemsPage));
            items.clear();
        }
    }

    private void note(Element note) {
        String text = children(note, "p").stream()
                .map(paragraph -> new WordRuns(Map.of(), paragraph).text())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (!text.isEmpty()) {
            endList();
            blocks.add(new Block.Paragraph("注：" + text, page()));
        }
    }

    private void table(Element table) {
        endList();
        var spread = new SpreadTable();
        int headerRows = 0;
        boolean inHeader = true;
        var above = new ArrayList<String>();
        var cited = new ArrayList<Element>();
        for (Element row : rows(table)) {
            if (child(row, "trPr", "del") != null || on(child(row, "trPr", "hidden"))) {
                continue;
            }
            spread.startRow();
            inHeader = inHeader && on(child(row, "trPr", "tblHeader"));
            headerRows += inHeader ? 1 : 0;
            int column = number(value(child(row, "trPr", "gridBefore")), 0);
            for (int i = 0; i < column; i++) {
                spread.add("", 1, 1);
            }
            for (Element cell : cells(row)) {
                Element properties = child(cell, "tcPr");
                int span = Math.clamp(number(value(child(properties, "gridSpan")), 1), 1, MAX_SPAN);
                boolean continued = continued(properties) && column < above.size();
                String text = continued ? above.get(column) : cellText(cell, cited);
                spread.add(text, span, 1);
                for (int i = 0; i < span; i++, column++) {
                    while (above.size() <= column) {
                        above.add("");
                    }
                    above.set(column, text);
                }
            }
        }
        add(spread, headerRows);
        cited.forEach(this::note);
    }

    /** A table of one cell a row is a frame around text. */
    private void add(SpreadTable spread, int headerRows) {
        var grid = spread.grid(null);
        if (grid.rows().stream().anyMatch(row -> row.tabular())) {
            blocks.add(new Block.Table(grid, headerRows, page()));
        } else {
            grid.rows()
                    .forEach(row -> blocks.add(new Block.Paragraph(
                            row.cells().stream()
                                    .map(cell -> cell.text())
                                    .filter(text -> !text.isEmpty())
                                    .findFirst()
                                    .orElseThrow(),
                            page())));
        }
    }

    private static boolean continued(@Nullable Element properties) {
        Element merge = child(properties, "vMerge");
        return merge != null && !"restart".equals(value(merge));
    }

    private static List<Element> rows(Element table) {
        return unwrapped(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return unwrapped(row, "tc");
    }

    private static List<Element> unwrapped(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Element element : children(parent)) {
            if (OfficeXml.is(element, name)) {
                found.add(element);
            } else if (OfficeXml.is(element, "sdt")) {
                Element content = child(element, "sdtContent");
                if (content != null) {
                    found.addAll(unwrapped(content, name));
                }
            } else if (OfficeXml.is(element, "ins") || OfficeXml.is(element, "customXml")) {
                found.addAll(unwrapped(element, name));
            }
        }
        return found;
    }

    private String cellText(Element cell, List<Element> cited) {
        var lines = new ArrayList<String>();
        cellLines(cell, lines, cited);
        return String.join("\n", lines);
    }

    private void cellLines(Element parent, List<String> lines, List<Element> cited) {
        for (Element element : children(parent)) {
            if (OfficeXml.is(element, "p")) {
                var runs = new WordRuns(notes, element);
                page += runs.pageBreaks();
                cited.addAll(runs.cited());
                if (!runs.text().isEmpty()) {
                    lines.add(runs.text());
                }
                runs.textBoxes().forEach(box -> cellLines(box, lines, cited));
            } else if (!OfficeXml.is(element, "tcPr")) {
                cellLines(element, lines, cited);
            }
        }
    }
}
