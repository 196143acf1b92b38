package io.taopu.assistant.knowledgefiles;

import io.taopu.assistant.knowledgefiles.Block.Bullets;
import io.taopu.assistant.knowledgefiles.Block.Heading;
import io.taopu.assistant.knowledgefiles.Block.Paragraph;
import io.taopu.assistant.knowledgefiles.Block.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a source as a Word file with heading styles, numbered lists, header rows and document properties. */
final class WordFile {

    private static final Date FIXED = new Date(1_767_225_600_000L);
    private static final int[] HALF_POINTS = {36, 30, 26, 24};

    private WordFile() {}

    static byte[] of(SourceDocument source) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var properties = word.getProperties().getCoreProperties();
            properties.setTitle(source.value("title"));
            properties.setCreator(source.value("issuer"));
            properties.setCreated(Optional.of(FIXED));
            properties.setModified(Optional.of(FIXED));
            for (int level = 1; level <= HALF_POINTS.length; level++) {
                addHeadingStyle(word, level);
            }
            BigInteger bulletList = addBulletList(word);
            for (Block block : source.blocks()) {
                write(word, block, bulletList);
            }
            word.write(bytes);
            return withFixedTimes(bytes.toByteArray());
        }
    }

    private static void write(XWPFDocument word, Block block, BigInteger bulletList) {
        switch (block) {
            case Heading heading -> {
                XWPFParagraph paragraph = paragraph(word, heading.text());
                paragraph.setStyle("Heading" + heading.level());
            }
            case Paragraph text -> paragraph(word, text.text());
            case Bullets bullets ->
                bullets.items().forEach(item -> paragraph(word, item).setNumID(bulletList));
            case Table table -> table(word, table.rows());
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void table(XWPFDocument word, List<List<String>> rows) {
        int width = rows.getFirst().size();
        XWPFTable table = word.createTable(rows.size(), width);
        table.setWidth("100%");
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            for (int c = 0; c < width; c++) {
                XWPFRun run = row.getCell(c).getParagraphs().getFirst().createRun();
                run.setText(rows.get(r).get(c));
                run.setBold(r == 0);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        word.createParagraph();
    }

    private static void addHeadingStyle(XWPFDocument word, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewUiPriority().setVal(BigInteger.valueOf(9));
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS[level - 1]));
        word.createStyles().addStyle(new XWPFStyle(style));
    }

    private static BigInteger addBulletList(XWPFDocument word) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        BigInteger abstractId = word.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
        return word.getNumbering().addNum(abstractId);
    }

    /** A Word file is a zip; the writer stamps every entry with the time of writing, which would differ each run. */
    private static byte[] withFixedTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
