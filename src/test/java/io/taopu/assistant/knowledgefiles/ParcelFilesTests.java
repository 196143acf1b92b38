package io.taopu.assistant.knowledgefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelFilesTests {

    private final List<Map<String, String>> source = ParcelSource.plots();

    @Test
    void theWorkbookHoldsWhatTheSourceSays() throws IOException {
        assertThat(workbook()).isEqualTo(source);
    }

    @Test
    void everyPlotIsMarkedAsDemonstrationData() {
        assertThat(source).hasSize(21).allSatisfy(plot -> {
            assertThat(plot).containsEntry("数据标注", "示范数据");
            assertThat(plot.get("控规地块编号")).startsWith("示范-");
            assertThat(plot.get("起始价(万元)")).isEqualTo("以出让公告为准");
        });
        assertThat(source).extracting(plot -> plot.get(ParcelSource.CODE)).doesNotHaveDuplicates();
    }

    @Test
    void areasInMuAndFloorAreasFollowFromTheSiteArea() throws IOException {
        for (var plot : workbook()) {
            double sqm = Double.parseDouble(plot.get(ParcelSource.AREA_SQM));
            assertThat(Double.parseDouble(plot.get(ParcelSource.AREA_MU))).isCloseTo(sqm / 666.67, within(0.051));
            ParcelSource.number(plot.get(ParcelSource.RATIO))
                    .ifPresentOrElse(
                            ratio -> assertThat(Double.parseDouble(plot.get(ParcelSource.FLOOR_AREA)))
                                    .isCloseTo(sqm * ratio.doubleValue(), within(0.5)),
                            () -> assertThat(plot.get(ParcelSource.FLOOR_AREA)).isEqualTo("待定"));
        }
    }

    @Test
    void floorAreasAreFormulasWithCachedValues() throws IOException {
        try (var workbook = WorkbookFactory.create(file("taopu-parcels.xlsx").toFile(), null, true)) {
            var sheet = workbook.getSheet(ParcelWorkbook.SHEET);
            int column = List.copyOf(source.getFirst().keySet()).indexOf(ParcelSource.FLOOR_AREA);
            var cell = sheet.getRow(ParcelWorkbook.HEADER_ROW + 1).getCell(column);
            assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cell.getNumericCellValue()).isEqualTo(37_800);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TP-03", "TP-09", "TP-12"})
    void aWordSheetAgreesWithTheWorkbook(String code) throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(file(code.toLowerCase() + ".docx")))) {
            var fields = new LinkedHashMap<String, String>();
            document.getTables().getFirst().getRows().stream()
                    .skip(1)
                    .forEach(row ->
                            fields.put(row.getCell(0).getText(), row.getCell(1).getText()));
            assertThat(fields).isEqualTo(plotOfWorkbook(code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TP-04", "TP-07", "TP-16"})
    void aPdfSheetAgreesWithTheWorkbook(String code) throws IOException {
        try (var document = Loader.loadPDF(file(code.toLowerCase() + ".pdf").toFile())) {
            var text = normal(new PDFTextStripper().getText(document));
            plotOfWorkbook(code).forEach((field, value) -> assertThat(text).contains(normal(field + value)));
        }
    }

    private static Map<String, String> plotOfWorkbook(String code) throws IOException {
        return workbook().stream()
                .filter(plot -> code.equals(plot.get(ParcelSource.CODE)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> workbook() throws IOException {
        try (var workbook = WorkbookFactory.create(file("taopu-parcels.xlsx").toFile(), null, true)) {
            var sheet = workbook.getSheet(ParcelWorkbook.SHEET);
            var header = sheet.getRow(ParcelWorkbook.HEADER_ROW);
            return IntStream.range(ParcelWorkbook.HEADER_ROW + 1, sheet.getLastRowNum() + 1)
                    .mapToObj(sheet::getRow)
                    .filter(row -> text(row.getCell(0)).startsWith("TP-"))
                    .map(row -> fields(header, row))
                    .toList();
        }
    }

    private static Map<String, String> fields(Row header, Row row) {
        var fields = new LinkedHashMap<String, String>();
        for (var cell : header) {
            fields.put(text(cell), text(row.getCell(cell.getColumnIndex())));
        }
        return fields;
    }

    private static String text(Cell cell) {
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter.formatCellValue(cell);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static Path file(String name) {
        return ParcelFiles.FOLDER.resolve(name);
    }
}
