package io.taopu.assistant.knowledge.parse;

import static io.taopu.assistant.knowledge.parse.OfficeFiles.paragraph;
import static io.taopu.assistant.knowledge.parse.OfficeFiles.styled;
import static io.taopu.assistant.knowledge.parse.OfficeFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.Grid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordReaderTests {

    private static List<Block> read(byte[] file) {
        try (var reader = new ContentReader(Limits.DEFAULT)) {
            return reader.read("file.docx", file).blocks();
        }
    }

    @Test
    void keepsHeadingsByStyleNameAndOutline() {
        String styles =
                """
                <w:styles @W><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 2"/></w:style>
                <w:style w:type="paragraph" w:styleId="b1"><w:name w:val="小标题"/><w:basedOn w:val="a1"/></w:style></w:styles>""";
        var blocks = read(word(
                styled("Title", "管理办法") + styled("a1", "总则") + styled("b1", "范围") + paragraph("正文。"),
                Map.of("word/styles.xml", styles)));
        assertThat(blocks)
                .containsExactly(
                        new Block.Heading(1, "管理办法", null),
                        new Block.Heading(2, "总则", null),
                        new Block.Heading(2, "范围", null),
                        new Block.Paragraph("正文。", null));
    }

    @Test
    void leavesOutDeletedHiddenAndCommentedTextAndKeepsInsertedText() {
        var blocks = read(
                word(
                        """
                <w:p><w:r><w:t>补贴</w:t></w:r>
                <w:del w:id="1"><w:r><w:delText>不超过50万元</w:delText></w:r></w:del>
                <w:ins w:id="2"><w:r><w:t>不超过80万元</w:t></w:r></w:ins>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>内部口径</w:t></w:r>
                <w:r><w:commentReference w:id="3"/></w:r><w:r><w:t>。</w:t></w:r></w:p>"""));
        assertThat(blocks).containsExactly(new Block.Paragraph("补贴不超过80万元。", null));
    }

    @Test
    void keepsFootnotesAndTextBoxes() {
        String notes =
                """
                <w:footnotes @W><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>
                <w:footnote w:id="2"><w:p><w:r><w:t>不含地下部分。</w:t></w:r></w:p></w:footnote></w:footnotes>""";
        var blocks = read(word(
                """
                <w:p><w:r><w:t>建筑面积2万平方米</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
                <w:r><w:pict><w:txbxContent><w:p><w:r><w:t>咨询电话见末页。</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>""",
                Map.of("word/footnotes.xml", notes)));
        assertThat(blocks)
                .extracting(block -> ((Block.Paragraph) block).text())
                .containsExactly("建筑面积2万平方米", "注：不含地下部分。", "咨询电话见末页。");
    }

    @Test
    void writesTheNumbersThatWordDraws() {
        String numbering =
                """
                <w:numbering @W><w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num></w:numbering>""";
        String clause =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String bullet = clause.replace("\"5\"", "\"6\"");
        var blocks = read(word(
                clause.formatted("适用范围如下：")
                        + bullet.formatted("研发企业")
                        + bullet.formatted("制造企业")
                        + clause.formatted("解释机关为区商务委。"),
                Map.of("word/numbering.xml", numbering)));
        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph("第一条 适用范围如下：", null),
                        new Block.ItemList(List.of(new Block.Item(0, "研发企业"), new Block.Item(0, "制造企业")), null),
                        new Block.Paragraph("第二条 解释机关为区商务委。", null));
    }

    @Test
    void spreadsMergedCellsOverRowsAndColumns() {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        var blocks = read(word("<w:tbl>"
                + "<w:tr>" + cell.formatted("<w:vMerge w:val=\"restart\"/>", "项目")
                + cell.formatted("<w:gridSpan w:val=\"2\"/>", "标准") + "</w:tr>"
                + "<w:tr>" + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "金额") + cell.formatted("", "期限")
                + "</w:tr>"
                + "</w:tbl>"));
        var grid = ((Block.Table) blocks.getFirst()).grid();
        assertThat(grid.rows())
                .extracting(row -> row.cells().stream().map(Grid.Cell::text).toList())
                .containsExactly(List.of("项目", "标准", "标准"), List.of("项目", "金额", "期限"));
    }
}
