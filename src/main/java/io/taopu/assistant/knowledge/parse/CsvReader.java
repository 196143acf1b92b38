package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as text, separated by commas, semicolons or tabs; row numbers are those a spreadsheet would show. */
final class CsvReader implements FormatReader {

    private static final int SAMPLE_LINES = 20;

    private final int maxCells;

    CsvReader(int maxCells) {
        this.maxCells = maxCells;
    }

    @Override
    public DocumentText read(byte[] content, String mediaType) throws IOException {
        String text = Encodings.decode(content);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .get();
        var rows = new ArrayList<Grid.Row>();
        int cells = 0;
        try (var parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                cells += line.size();
                if (cells > maxCells) {
                    throw new UnreadableFileException(Reason.TOO_LARGE, "单元格过多");
                }
                var row = new Grid.Row(
                        (int) line.getRecordNumber(),
                        line.stream()
                                .map(cell -> Grid.Cell.of(Texts.lines(cell)))
                                .toList());
                if (row.cells().stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    rows.add(row);
                }
            }
        }
        return new DocumentText(mediaType, Map.of(), Map.of(), List.of(new Block.Table(new Grid(null, rows), 0, null)));
    }

    private static String separator(String text) {
        var sample = text.lines().limit(SAMPLE_LINES).toList();
        String best = ",";
        long most = 0;
        for (String candidate : new String[] {",", "\t", ";", "，"}) {
            long count = sample.stream()
                    .mapToLong(line ->
                            line.chars().filter(c -> c == candidate.charAt(0)).count())
                    .sum();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
