package io.taopu.assistant.evaluation.workbook;

import io.taopu.assistant.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Plain reading of the workbook in the layout in which it is shipped: one header row, one row a plot. */
final class PlotWorkbook {

    private static final String CODE_HEADER = "推介编号";
    private static final Map<String, String> TEXT_COLUMNS = Map.ofEntries(
            Map.entry(CODE_HEADER, "code"),
            Map.entry("用地性质", "use"),
            Map.entry("政策口径", "policy"),
            Map.entry("产业导向", "industry"),
            Map.entry("供应方式", "supply_mode"),
            Map.entry("最近轨交站", "station"),
            Map.entry("轨交线路", "line"),
            Map.entry("土壤环境", "soil"),
            Map.entry("现状", "status"),
            Map.entry("计划供应", "supply"),
            Map.entry("四至", "bounds"),
            Map.entry("备注", "remark"));
    private static final Map<String, String> NUMBER_COLUMNS = Map.ofEntries(
            Map.entry("用地面积(㎡)", "site_sqm"),
            Map.entry("容积率", "far"),
            Map.entry("建筑高度(米)", "height_m"),
            Map.entry("建筑密度(%)", "coverage"),
            Map.entry("绿地率(%)", "green"),
            Map.entry("投资强度(万元/亩)", "invest"),
            Map.entry("税收产出(万元/亩·年)", "tax"),
            Map.entry("出让年限(年)", "tenure"),
            Map.entry("距轨交站(米)", "metro_m"));
    private static final Set<String> UNKNOWN = Set.of("", "待定", "未公布");
    private static final Pattern LIMIT = Pattern.compile("[≤≥]?(?:\\d+(?:\\.\\d+)?-)?(\\d+(?:\\.\\d+)?)");
    private static final Pattern USE_CODE = Pattern.compile("[A-Z0-9]+$");
    private static final Pattern PERIOD = Pattern.compile("(20\\d\\d)(?:([QH])(\\d))?");
    private static final double MU_PER_SQM = 0.0015;

    private PlotWorkbook() {}

    static List<PlotRow> read(Path file) {
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            return plots(workbook.getSheetAt(0));
        } catch (IOException e) {
            throw ProblemException.invalid("workbook", "unreadable", file + ": cannot be read as a workbook");
        }
    }

    private static List<PlotRow> plots(Sheet sheet) {
        var headers = new LinkedHashMap<Integer, String>();
        var plots = new ArrayList<PlotRow>();
        for (Row row : sheet) {
            var texts = texts(row);
            if (texts.containsValue(CODE_HEADER)) {
                headers.putAll(texts);
            } else if (!headers.isEmpty() && texts.getOrDefault(0, "").matches("TP-\\d+")) {
                plots.add(plot(headers, texts));
            }
        }
        return plots;
    }

    private static Map<Integer, String> texts(Row row) {
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        var texts = new HashMap<Integer, String>();
        row.forEach(cell ->
                texts.put(cell.getColumnIndex(), formatter.formatCellValue(cell).strip()));
        return texts;
    }

    private static PlotRow plot(Map<Integer, String> headers, Map<Integer, String> texts) {
        var cells = new HashMap<String, Object>();
        headers.forEach((column, header) -> {
            String text = texts.getOrDefault(column, "");
            if (UNKNOWN.contains(text)) {
                return;
            }
            Optional.ofNullable(TEXT_COLUMNS.get(header)).ifPresent(name -> cells.put(name, text));
            Optional.ofNullable(NUMBER_COLUMNS.get(header))
                    .ifPresent(name -> number(text).ifPresent(number -> cells.put(name, number)));
        });
        derive(cells);
        return new PlotRow(cells);
    }

    /** The upper end of a limit or range: {@code 3.0}, {@code ≤60}, {@code 2.0-2.5}. */
    private static Optional<Double> number(String text) {
        var limit = LIMIT.matcher(text);
        return limit.matches() ? Optional.of(Double.valueOf(limit.group(1))) : Optional.empty();
    }

    private static void derive(Map<String, Object> cells) {
        var useCode = USE_CODE.matcher(String.valueOf(cells.get("use")));
        if (useCode.find()) {
            cells.put("use_code", useCode.group());
        }
        if (cells.get("site_sqm") instanceof Double site) {
            cells.put("site_mu", site * MU_PER_SQM);
            if (cells.get("far") instanceof Double ratio) {
                cells.put("gfa_sqm", (double) Math.round(site * ratio));
            }
        }
        var period = PERIOD.matcher(String.valueOf(cells.get("supply")));
        if (period.matches()) {
            cells.put("supply_year", period.group(1));
            if (period.group(2) != null) {
                int part = Integer.parseInt(period.group(3));
                int half = period.group(2).equals("H") ? part : (part + 1) / 2;
                cells.put("supply_half", period.group(1) + "H" + half);
            }
        }
    }
}
