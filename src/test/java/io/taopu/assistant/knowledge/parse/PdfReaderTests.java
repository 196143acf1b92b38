package io.taopu.assistant.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTests {

    private static List<Block> read(PdfFiles file) {
        try (file;
                var reader = new ContentReader(Limits.DEFAULT)) {
            return reader.read("file.pdf", file.bytes()).blocks();
        }
    }

    @Test
    void joinsLinesOfAParagraphAndTakesLargerLinesForHeadings() {
        var blocks = read(new PdfFiles()
                .text(72, 90, 18, "Guide for investors")
                .text(72, 130, 13, "Land supply")
                .text(
                        72,
                        150,
                        10,
                        "The planning bureau publishes the land notice before the listing starts and every bidder may")
                .text(72, 164, 10, "read it at the land exchange.")
                .text(72, 192, 10, "A second paragraph stands here."));
        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(1, "Guide for investors", 1),
                        new Block.Heading(2, "Land supply", 1),
                        new Block.Paragraph(
                                "The planning bureau publishes the land notice before the listing starts and every bidder may read it at the land exchange.",
                                1),
                        new Block.Paragraph("A second paragraph stands here.", 1));
    }

    @Test
    void dropsPageNumbersAndHeadsThatRepeatAndKeepsPages() {
        var file = new PdfFiles();
        for (int page = 1; page <= 3; page++) {
            file.text(72, 40, 9, "District office - internal series")
                    .text(72, 120, 10, "Content number " + page + " of the text stands on this page.")
                    .text(290, 820, 9, String.valueOf(page));
            if (page < 3) {
                file.nextPage();
            }
        }
        var blocks = read(file);
        assertThat(blocks)
                .filteredOn(block -> block.toString().contains("internal series"))
                .hasSize(1);
        assertThat(blocks)
                .filteredOn(block -> block.toString().contains("Content number 3"))
                .singleElement()
                .satisfies(block -> assertThat(block.page()).isEqualTo(3));
        assertThat(blocks)
                .noneMatch(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.text().matches("\\d+"));
    }

    @Test
    void readsTwoColumnsOneAfterTheOther() {
        var file = new PdfFiles();
        for (int line = 0; line < 12; line++) {
            file.text(60, 100 + line * 14, 10, "left column line number " + line + " runs on to the gutter");
            file.text(320, 100 + line * 14, 10, "right column line number " + line + " runs on to the margin");
        }
        String all = read(file).toString();
        assertThat(all.indexOf("left column line number 11"))
                .isPositive()
                .isLessThan(all.indexOf("right column line number 0"));
    }

    @Test
    void readsARuledTableWithAMergedCell() {
        var file = new PdfFiles()
                .rule(60, 100, 360, 100)
                .rule(60, 120, 360, 120)
                .rule(160, 140, 360, 140)
                .rule(60, 160, 360, 160)
                .rule(60, 100, 60, 160)
                .rule(160, 100, 160, 160)
                .rule(260, 100, 260, 160)
                .rule(360, 100, 360, 160)
                .text(64, 114, 10, "Plot")
                .text(164, 114, 10, "Area")
                .text(264, 114, 10, "Ratio")
                .text(64, 144, 10, "TP-01")
                .text(164, 134, 10, "20000")
                .text(264, 134, 10, "2.5")
                .text(164, 154, 10, "8000")
                .text(264, 154, 10, "3.0");
        var grid = ((Block.Table) read(file).getFirst()).grid();
        assertThat(grid.rows())
                .extracting(row -> row.cells().stream().map(Grid.Cell::text).toList())
                .containsExactly(
                        List.of("Plot", "Area", "Ratio"),
                        List.of("TP-01", "20000", "2.5"),
                        List.of("TP-01", "8000", "3.0"));
    }

    @Test
    void readsColumnsWithoutRulesAsATable() {
        var file = new PdfFiles();
        String[][] rows = {
            {"Item", "Amount", "Term"},
            {"Early support", "5 million", "3 years"},
            {"Office rent", "200 thousand", "1 year"},
            {"Research", "1 million", "2 years"}
        };
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                file.text(72 + column * 150, 100 + row * 16, 10, rows[row][column]);
            }
        }
        var grid = ((Block.Table) read(file).getFirst()).grid();
        assertThat(grid.rows().get(2).cells())
                .extracting(Grid.Cell::text)
                .containsExactly("Office rent", "200 thousand", "1 year");
    }
}
