package io.taopu.assistant.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;

class OfficeFormatsTests {

    @Test
    void readsSlidesWithTheirNumbers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            for (String text : new String[] {"桃浦智创城推介", "轨道交通15号线经过桃浦"}) {
                var box = show.createSlide().createTextBox();
                box.setAnchor(new Rectangle(10, 10, 400, 100));
                box.setText(text);
            }
            show.write(bytes);
        }
        try (var reader = new ContentReader(Limits.DEFAULT)) {
            var blocks = reader.read("a.pptx", bytes.toByteArray()).blocks();
            assertThat(blocks).contains(new Block.Paragraph("轨道交通15号线经过桃浦", 2));
        }
    }

    @Test
    void readsOldWorkbooks() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("编号");
            sheet.getRow(0).createCell(1).setCellValue("面积");
            sheet.createRow(1).createCell(0).setCellValue("TP-01");
            sheet.getRow(1).createCell(1).setCellValue(20_000.5);
            workbook.write(bytes);
        }
        try (var reader = new ContentReader(Limits.DEFAULT)) {
            var table = (Block.Table)
                    reader.read("a.xls", bytes.toByteArray()).blocks().getFirst();
            assertThat(table.grid().rows().get(1).text(1)).isEqualTo("20000.5");
        }
    }
}
