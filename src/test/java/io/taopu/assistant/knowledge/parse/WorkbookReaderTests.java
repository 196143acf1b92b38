package io.taopu.assistant.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookReaderTests {

    @Test
    void keepsWhatIsSeenAndSpreadsMergedCells() throws IOException {
        List<Block> blocks;
        try (var workbook = new XSSFWorkbook();
                var reader = new ContentReader(Limits.DEFAULT)) {
            var sheet = workbook.createSheet("地块");
            sheet.createRow(0).createCell(0).setCellValue("推介表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var header = sheet.createRow(1);
            header.createCell(0).setCellValue("编号");
            header.createCell(1).setCellValue("建筑密度");
            header.createCell(2).setCellValue("内部价");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue("TP-01");
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            var density = row.createCell(1);
            density.setCellFormula("0.9/2");
            density.setCellStyle(percent);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(density);
            row.createCell(2).setCellValue(100);
            sheet.setColumnHidden(2, true);
            sheet.createRow(4).createCell(0).setCellValue("隐藏行");
            sheet.getRow(4).setZeroHeight(true);
            workbook.createSheet("草稿").createRow(0).createCell(0).setCellValue("不公开");
            workbook.setSheetHidden(1, true);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            blocks = reader.read("a.xlsx", bytes.toByteArray()).blocks();
        }
        assertThat(blocks).hasSize(1);
        var grid = ((Block.Table) blocks.getFirst()).grid();
        assertThat(grid.name()).isEqualTo("地块");
        assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 4);
        assertThat(grid.rows().getFirst().cells()).extracting(Grid.Cell::text).containsExactly("推介表", "推介表");
        assertThat(grid.rows().get(2).cells()).hasSize(2);
        assertThat(grid.rows().get(2).cells().get(1).text()).isEqualTo("45.0%");
        assertThat(grid.rows().get(2).cells().get(1).number()).isEqualByComparingTo(new BigDecimal("0.45"));
    }
}
