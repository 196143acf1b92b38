package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The readable source of the demonstration plots. Columns that follow from others (area in mu, buildable floor area) are
 * not in the file but computed here, so that they cannot disagree.
 */
final class ParcelSource {

    static final String CODE = "推介编号";
    static final String AREA_SQM = "用地面积(㎡)";
    static final String AREA_MU = "用地面积(亩)";
    static final String RATIO = "容积率";
    static final String FLOOR_AREA = "计容建筑面积(㎡)";
    static final String NOTICE = "示范数据，非真实出让信息";

    private static final Path FILE = Path.of("src/test/knowledge-sources/parcels/taopu-parcels.csv");
    private static final BigDecimal SQM_PER_MU = new BigDecimal("666.67");

    private ParcelSource() {}

    /** All plots in the order of the file: column title to cell text, computed columns beside the ones they follow from. */
    static List<Map<String, String>> plots() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FILE);
                var parser = CSVParser.parse(reader, format)) {
            var plots = new ArrayList<Map<String, String>>();
            for (var line : parser) {
                var plot = new LinkedHashMap<String, String>();
                for (var column : parser.getHeaderNames()) {
                    plot.put(column, line.get(column));
                    if (column.equals(AREA_SQM)) {
                        plot.put(AREA_MU, mu(line.get(column)));
                    }
                    if (column.equals("绿地率(%)")) {
                        plot.put(FLOOR_AREA, floorArea(line.get(AREA_SQM), line.get(RATIO)));
                    }
                }
                plots.add(plot);
            }
            return plots;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> plot(String code) {
        return plots().stream()
                .filter(plot -> plot.get(CODE).equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The number in a cell such as {@code 60}, {@code ≤60} or {@code 2.0-2.5} (then the upper end); empty for words. */
    static Optional<BigDecimal> number(String cell) {
        var text = cell.replaceFirst("^[≤≥]", "");
        text = text.substring(text.indexOf('-') + 1);
        return text.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String mu(String sqm) {
        return new BigDecimal(sqm).divide(SQM_PER_MU, 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String floorArea(String sqm, String ratio) {
        return number(ratio)
                .map(new BigDecimal(sqm)::multiply)
                .map(area -> area.setScale(0, RoundingMode.HALF_UP).toPlainString())
                .orElse("待定");
    }
}
