package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** One plot as a Word document: a title, the notice, and a table of field and value. */
final class WordParcelSheet {

    void write(Map<String, String> plot, Path file) throws IOException {
        try (var document = new XWPFDocument()) {
            addHeadingStyle(document, 1, 32);
            addHeadingStyle(document, 2, 26);
            paragraph(document, ParcelFiles.title(plot.get(ParcelSource.CODE)), "Heading1");
            paragraph(document, ParcelSource.NOTICE + "。", null);
            paragraph(document, "地块指标", "Heading2");
            table(document, plot);
            paragraph(document, "说明", "Heading2");
            paragraph(document, PdfParcelSheet.REMARK, null);
            try (var out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
    }

    private static void table(XWPFDocument document, Map<String, String> plot) {
        var table = document.createTable(plot.size() + 1, 2);
        table.setWidth("100%");
        table.getRow(0).getCell(0).setText("字段");
        table.getRow(0).getCell(1).setText("内容");
        int row = 1;
        for (var field : plot.entrySet()) {
            table.getRow(row).getCell(0).setText(field.getKey());
            table.getRow(row).getCell(1).setText(field.getValue());
            row++;
        }
    }

    private static void paragraph(XWPFDocument document, String text, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void addHeadingStyle(XWPFDocument document, int level, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        document.createStyles().addStyle(new XWPFStyle(style));
    }
}
