package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;

/** Reads the words back out of a produced file. */
final class FileText {

    private static final String PAGE_NUMBER = "\\d+ / \\d+";

    private FileText() {}

    /** The file's text in reading order, without page numbers and without what surrounds a web page's article. */
    static String of(Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".docx")) {
                return word(file);
            }
            if (name.endsWith(".pdf")) {
                return pdf(file);
            }
            if (name.endsWith(".html")) {
                return Jsoup.parse(file)
                        .selectStream("article")
                        .map(element -> element.wholeText())
                        .collect(Collectors.joining("\n"));
            }
            return name.endsWith(".xlsx") ? sheet(file) : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without white space and list marks, so that the lay-out does not count. */
    static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s•]+", "");
    }

    private static String word(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument word = new XWPFDocument(in)) {
            return word.getBodyElements().stream().map(FileText::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getText();
            default -> "";
        };
    }

    private static String sheet(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheet.forEach(row -> {
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append(' '));
                text.append('\n');
            }));
        }
        return text.toString();
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> lines = new PDFTextStripper().getText(pdf).lines().toList();
            return lines.stream()
                    .filter(line -> !line.strip().matches(PAGE_NUMBER))
                    .collect(Collectors.joining("\n"));
        }
    }
}
