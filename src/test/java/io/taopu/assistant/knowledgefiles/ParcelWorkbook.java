package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of all plots as an office would keep it: title and notice above the table, notes below, formulas inside. */
final class ParcelWorkbook {

    static final String SHEET = "地块推介表";
    static final int HEADER_ROW = 2;

    private static final Set<String> WIDE = Set.of("四至", "开发进度要求", "配套条件", "周边", "备注", "产业导向", "政策口径", "用地性质");
    private static final List<String> NOTES = List.of(
            "注：1. 本表全部地块均为" + ParcelSource.NOTICE + "，编号、四至、指标仅供系统演示。",
            "2. 容积率、建筑高度、建筑密度为上限，绿地率为下限；容积率为区间的，计容建筑面积按上限计算。",
            "3. 计容建筑面积＝用地面积×容积率；1亩＝666.67㎡。",
            "4. 距轨交站为地块中心至站点的直线距离。",
            "5. 起始价、保证金、自持及转让限制以出让公告为准。");

    void write(List<Map<String, String>> plots, Path file) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var created = Optional.of(Date.from(Instant.parse("2026-11-02T00:00:00Z")));
            workbook.getProperties().getCoreProperties().setCreated(created);
            workbook.getProperties().getCoreProperties().setCreator("桃浦投资服务资料组");
            fill(workbook.createSheet(SHEET), plots);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private void fill(XSSFSheet sheet, List<Map<String, String>> plots) {
        var columns = new ArrayList<>(plots.getFirst().keySet());
        line(sheet, 0, "桃浦智创城产业用地推介表", columns.size(), banner(sheet, 16));
        line(sheet, 1, ParcelSource.NOTICE + "（更新日期：2026-11-02）", columns.size(), banner(sheet, 11));
        var header = sheet.createRow(HEADER_ROW);
        header.setHeightInPoints(32);
        var headerStyle = headerStyle(sheet);
        for (int i = 0; i < columns.size(); i++) {
            text(header, i, columns.get(i), headerStyle);
            sheet.setColumnWidth(i, (WIDE.contains(columns.get(i)) ? 30 : 13) * 256);
        }
        var body = bodyStyle(sheet);
        var tenths = bodyStyle(sheet);
        tenths.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.0"));
        for (int i = 0; i < plots.size(); i++) {
            plot(sheet.createRow(HEADER_ROW + 1 + i), columns, plots.get(i), body, tenths);
        }
        int next = HEADER_ROW + 1 + plots.size();
        for (int i = 0; i < NOTES.size(); i++) {
            line(
                    sheet,
                    next + i,
                    NOTES.get(i),
                    columns.size(),
                    sheet.getWorkbook().createCellStyle());
        }
        sheet.createFreezePane(1, HEADER_ROW + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, next - 1, 0, columns.size() - 1));
    }

    private void plot(Row row, List<String> columns, Map<String, String> plot, CellStyle plain, CellStyle tenths) {
        for (int i = 0; i < columns.size(); i++) {
            var value = plot.get(columns.get(i));
            var cell = text(row, i, value, value.matches("\\d+\\.\\d") ? tenths : plain);
            if (columns.get(i).equals(ParcelSource.FLOOR_AREA)) {
                floorArea(cell, columns, plot);
            } else if (value.matches("\\d+(\\.\\d+)?") && !columns.get(i).equals("计划供应")) {
                cell.setCellValue(Double.parseDouble(value));
            }
        }
    }

    private void floorArea(Cell cell, List<String> columns, Map<String, String> plot) {
        var ratio = ParcelSource.number(plot.get(ParcelSource.RATIO));
        if (ratio.isEmpty()) {
            return;
        }
        boolean plain = ratio.get().toPlainString().equals(plot.get(ParcelSource.RATIO));
        var area = reference(cell, columns.indexOf(ParcelSource.AREA_SQM));
        var factor = plain
                ? reference(cell, columns.indexOf(ParcelSource.RATIO))
                : ratio.get().toPlainString();
        cell.setCellFormula("ROUND(" + area + "*" + factor + ",0)");
        cell.setCellValue(Double.parseDouble(plot.get(ParcelSource.FLOOR_AREA)));
    }

    private static String reference(Cell cell, int column) {
        return CellReference.convertNumToColString(column) + (cell.getRowIndex() + 1);
    }

    private static Cell text(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(style);
        return cell;
    }

    private static void line(XSSFSheet sheet, int row, String text, int columns, CellStyle style) {
        text(sheet.createRow(row), 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, columns - 1));
    }

    private static CellStyle banner(XSSFSheet sheet, int points) {
        var font = sheet.getWorkbook().createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) points);
        var style = sheet.getWorkbook().createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle headerStyle(XSSFSheet sheet) {
        var style = bodyStyle(sheet);
        var font = sheet.getWorkbook().createFont();
        font.setBold(true);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.LIGHT_TURQUOISE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle bodyStyle(XSSFSheet sheet) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
