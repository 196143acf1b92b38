package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files by the geometry of their pages. A file whose pages hold images and no letters is a scan. */
final class PdfReader implements FormatReader {

    private final int maxPages;

    PdfReader(int maxPages) {
        this.maxPages = maxPages;
    }

    @Override
    public DocumentText read(byte[] content, String mediaType) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > maxPages) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "页数超过 " + maxPages);
            }
            var pages = pages(document);
            return new DocumentText(mediaType, Map.of(), properties(document), blocks(PdfFurniture.removed(pages)));
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Reason.ENCRYPTED, e);
        }
    }

    private static List<PdfPage> pages(PDDocument document) throws IOException {
        var glyphs = new PdfGlyphs();
        var pages = new ArrayList<PdfPage>();
        int images = 0;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            var page = document.getPage(number - 1);
            var drawing = new PdfRules(page);
            var rules = drawing.read();
            images += drawing.images();
            pages.add(new PdfPage(
                    number,
                    PdfGlyphs.width(page),
                    PdfGlyphs.height(page),
                    glyphs.runs(document, number, rules),
                    rules));
        }
        if (pages.stream().allMatch(page -> page.runs().isEmpty())) {
            throw new UnreadableFileException(images > 0 ? Reason.SCANNED : Reason.NO_TEXT);
        }
        return pages;
    }

    private static List<Block> blocks(List<PdfPage> pages) {
        var text = new PdfText(pages);
        for (PdfPage page : pages) {
            var ruled = PdfRuledTables.in(page);
            var outside = new ArrayList<>(page.runs());
            ruled.forEach(table -> outside.removeIf(table::covers));
            float from = 0;
            for (var table : ruled) {
                addText(between(outside, from, table.top()), page, text);
                text.add(new Block.Table(table.grid(), 0, page.number()));
                from = table.top();
            }
            addText(between(outside, from, Float.MAX_VALUE), page, text);
        }
        return joined(text.blocks());
    }

    private static List<PdfRun> between(List<PdfRun> runs, float from, float to) {
        return runs.stream().filter(run -> run.y() >= from && run.y() < to).toList();
    }

    private static void addText(List<PdfRun> runs, PdfPage page, PdfText text) {
        for (var region : PdfColumns.of(runs)) {
            int at = 0;
            for (var table : PdfOpenTables.in(region)) {
                text.add(region.subList(at, table.from()), page.number());
                text.add(new Block.Table(table.grid(), 0, page.number()));
                at = table.to();
            }
            text.add(region.subList(at, region.size()), page.number());
        }
    }

    /** A table that goes on at the top of the next page is one table; its repeated header is dropped. */
    private static List<Block> joined(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Block.Table next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Block.Table table
                    && !java.util.Objects.equals(table.page(), next.page())
                    && columns(table.grid()) == columns(next.grid())) {
                joined.set(joined.size() - 1, new Block.Table(append(table.grid(), next.grid()), 0, table.page()));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static int columns(Grid grid) {
        return grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static Grid append(Grid first, Grid second) {
        var rows = new ArrayList<>(first.rows());
        boolean repeated =
                first.rows().getFirst().cells().equals(second.rows().getFirst().cells());
        for (Grid.Row row :
                second.rows().subList(repeated ? 1 : 0, second.rows().size())) {
            rows.add(new Grid.Row(rows.getLast().number() + 1, row.cells()));
        }
        return new Grid(first.name(), rows);
    }

    private static Map<String, String> properties(PDDocument document) {
        var properties = new HashMap<String, String>();
        var information = document.getDocumentInformation();
        for (String key : information.getMetadataKeys()) {
            String value = information.getCustomMetadataValue(key);
            if (value != null && !value.isBlank()) {
                properties.put(key.toLowerCase(Locale.ROOT), value.strip());
            }
        }
        return properties;
    }
}
