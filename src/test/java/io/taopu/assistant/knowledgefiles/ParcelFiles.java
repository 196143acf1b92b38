package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes the binary parcel files of {@code knowledge/parcels} from the readable source: the workbook of all plots and
 * single-plot sheets for some of them, each with its sidecar. Run it from the project's folder after an edit of the source.
 */
final class ParcelFiles {

    static final Path FOLDER = Path.of("knowledge/parcels");
    static final List<String> WORD_SHEETS = List.of("TP-03", "TP-09", "TP-12");
    static final List<String> PDF_SHEETS = List.of("TP-04", "TP-07", "TP-16");

    private ParcelFiles() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(FOLDER);
        new ParcelWorkbook().write(ParcelSource.plots(), FOLDER.resolve("taopu-parcels.xlsx"));
        writeSidecar("taopu-parcels.xlsx", "taopu-parcels", "桃浦智创城产业用地推介表（示范数据）");
        for (var code : WORD_SHEETS) {
            write(code, "docx", (plot, file) -> new WordParcelSheet().write(plot, file));
        }
        try (var pages = new PdfParcelSheet()) {
            for (var code : PDF_SHEETS) {
                write(code, "pdf", pages::write);
            }
        }
    }

    private interface SheetWriter {
        void write(Map<String, String> plot, Path file) throws IOException;
    }

    private static void write(String code, String extension, SheetWriter writer) throws IOException {
        var name = code.toLowerCase() + "." + extension;
        writer.write(ParcelSource.plot(code), FOLDER.resolve(name));
        writeSidecar(name, code.toLowerCase() + "-sheet", title(code));
    }

    static String title(String code) {
        return "桃浦智创城产业用地推介单页 " + code + "（示范数据）";
    }

    private static void writeSidecar(String name, String id, String title) throws IOException {
        var metadata =
                """
                id: %s
                title: %s
                issuer: 桃浦投资服务资料组(编写)
                kind: parcel_sheet
                language: zh
                topics: [plots]
                source: %s
                asOf: 2026-11-02
                confidence: B
                demo: true
                """;
        Files.writeString(FOLDER.resolve(name + ".meta.yaml"), metadata.formatted(id, title, ParcelSource.NOTICE));
    }
}
