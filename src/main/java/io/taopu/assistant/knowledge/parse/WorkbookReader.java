package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks (.xlsx, .xls). Hidden sheets, rows and columns are left out; formulas give their cached value. */
final class WorkbookReader implements FormatReader {

    private static final int MAX_COLUMNS = 300;
    private static final int EXCEL_DIGITS = 15;

    private final int maxCells;

    WorkbookReader(int maxCells) {
        this.maxCells = maxCells;
    }

    @Override
    public DocumentText read(byte[] content, String mediaType) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            var blocks = new ArrayList<Block>();
            int cells = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    continue;
                }
                Grid grid = grid(workbook.getSheetAt(i), maxCells - cells);
                cells +=
                        grid.rows().stream().mapToInt(row -> row.cells().size()).sum();
                if (!grid.rows().isEmpty()) {
                    blocks.add(new Block.Table(grid, 0, null));
                }
            }
            return new DocumentText(mediaType, Map.of(), properties(workbook), blocks);
        }
    }

    private static Grid grid(Sheet sheet, int cellsLeft) {
        var merged = mergedTexts(sheet);
        var rows = new ArrayList<Grid.Row>();
        int cells = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            var texts = new ArrayList<Grid.Cell>();
            int last = Math.min(Math.max(row.getLastCellNum(), lastMerged(merged, row.getRowNum()) + 1), MAX_COLUMNS);
            for (int column = 0; column < last; column++) {
                if (!sheet.isColumnHidden(column)) {
                    texts.add(cell(row, column, merged));
                }
            }
            cells += texts.size();
            if (cells > cellsLeft) {
                throw new UnreadableFileException(Reason.TOO_LARGE, "单元格过多");
            }
            if (texts.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(new Grid.Row(row.getRowNum() + 1, texts));
            }
        }
        return new Grid(sheet.getSheetName(), rows);
    }

    private static Map<Integer, List<CellRangeAddress>> mergedTexts(Sheet sheet) {
        var byRow = new HashMap<Integer, List<CellRangeAddress>>();
        for (var region : sheet.getMergedRegions()) {
            int end = Math.min(region.getLastRow(), Math.min(sheet.getLastRowNum(), region.getFirstRow() + 5_000));
            for (int row = region.getFirstRow(); row <= end; row++) {
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(region);
            }
        }
        return byRow;
    }

    private static int lastMerged(Map<Integer, List<CellRangeAddress>> merged, int row) {
        return merged.getOrDefault(row, List.of()).stream()
                .mapToInt(CellRangeAddress::getLastColumn)
                .max()
                .orElse(-1);
    }

    private static Grid.Cell cell(Row row, int column, Map<Integer, List<CellRangeAddress>> merged) {
        for (var region : merged.getOrDefault(row.getRowNum(), List.of())) {
            if (region.isInRange(row.getRowNum(), column)) {
                Row first = row.getSheet().getRow(region.getFirstRow());
                return first == null ? Grid.Cell.of("") : cell(first.getCell(region.getFirstColumn()));
            }
        }
        return cell(row.getCell(column));
    }

    private static Grid.Cell cell(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return Grid.Cell.of("");
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> Grid.Cell.of(Texts.lines(cell.getStringCellValue()));
            case BOOLEAN -> Grid.Cell.of(String.valueOf(cell.getBooleanCellValue()));
            case ERROR ->
                Grid.Cell.of(org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString());
            default -> Grid.Cell.of("");
        };
    }

    private static Grid.Cell number(Cell cell) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            var moment = cell.getLocalDateTimeCellValue();
            boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
            return new Grid.Cell(midnight ? moment.toLocalDate().toString() : moment.toString(), null, format);
        }
        // As Excel does: binary noise beyond fifteen digits is no part of the number.
        BigDecimal number = new BigDecimal(value)
                .round(new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP))
                .stripTrailingZeros();
        var formatter = new DataFormatter(Locale.ROOT);
        String text = formatter.formatRawCellContents(
                value, cell.getCellStyle().getDataFormat(), format == null ? "General" : format);
        return new Grid.Cell(Texts.line(text.startsWith("#") ? number.toPlainString() : text), number, format);
    }

    private static Map<String, String> properties(Workbook workbook) {
        var properties = new HashMap<String, String>();
        if (workbook instanceof XSSFWorkbook xssf) {
            var core = xssf.getProperties().getCoreProperties();
            put(properties, "title", core.getTitle());
            put(properties, "subject", core.getSubject());
            put(properties, "creator", core.getCreator());
            for (var property : xssf.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()) {
                put(properties, property.getName().toLowerCase(Locale.ROOT), property.getLpwstr());
            }
        } else if (workbook instanceof HSSFWorkbook hssf && hssf.getSummaryInformation() != null) {
            put(properties, "title", hssf.getSummaryInformation().getTitle());
            put(properties, "subject", hssf.getSummaryInformation().getSubject());
        }
        return properties;
    }

    private static void put(
            Map<String, String> properties, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(name, value.strip());
        }
    }
}
