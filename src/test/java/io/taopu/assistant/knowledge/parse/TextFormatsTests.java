package io.taopu.assistant.knowledge.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormatsTests {

    private static DocumentText read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static DocumentText read(String name, byte[] content) {
        try (var reader = new ContentReader(Limits.DEFAULT)) {
            return reader.read(name, content);
        }
    }

    @Test
    void readsMarkdownWithFrontMatterListsAndTables() {
        var text = read(
                "a.md",
                """
                ---
                id: a
                effectiveFrom: 2026-05-09
                demo: true
                topics: [land, area]
                ---
                # 题目
                第一段**重点**，见[网页](https://example.org/a_(b))。
                续行。

                条件如下：
                - 甲
                  续甲
                - 乙

                | 项目 | 金额 |
                |---|---:|
                | 早期支持 | 500万元 |
                """);
        assertThat(text.frontMatter())
                .containsEntry("effectiveFrom", "2026-05-09")
                .containsEntry("demo", true)
                .containsEntry("topics", List.of("land", "area"));
        assertThat(text.blocks().subList(0, 4))
                .containsExactly(
                        new Block.Heading(1, "题目", null),
                        new Block.Paragraph("第一段重点，见网页。续行。", null),
                        new Block.Paragraph("条件如下：", null),
                        new Block.ItemList(List.of(new Block.Item(0, "甲续甲"), new Block.Item(0, "乙")), null));
        assertThat(((Block.Table) text.blocks().get(4)).grid().rows().get(1).text(1))
                .isEqualTo("500万元");
    }

    @Test
    void readsTheArticleOfAWebPageOnly() {
        var text = read(
                "a.html",
                """
                <html><head><title>办事指南 - 某网站</title><meta name="issuer" content="区政府"></head><body>
                <nav>首页 新闻</nav><div class="sidebar">热门文章</div>
                <main><h1>办事指南</h1><p>办理时限为<b>5</b>个工作日。</p><p style="display: none">草稿</p>
                <table><tr><th>材料</th><th>份数</th></tr><tr><td rowspan="2">申请表</td><td>1</td></tr><tr><td>2</td></tr></table>
                <ul><li>窗口办理</li><li>网上办理</li></ul></main>
                <footer>版权所有</footer><script>alert(1)</script></body></html>""");
        assertThat(text.properties()).containsEntry("issuer", "区政府").containsEntry("title", "办事指南 - 某网站");
        assertThat(text.blocks().toString())
                .contains("办理时限为5个工作日。", "窗口办理")
                .doesNotContain("首页", "热门", "草稿", "版权", "alert");
        var table = text.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.headerRows()).isEqualTo(1);
        assertThat(table.grid().rows().get(2).cells()).containsExactly(Grid.Cell.of("申请表"), Grid.Cell.of("2"));
    }

    @Test
    void readsGb18030WhetherDeclaredOrNot() {
        byte[] plain = "桃浦智创城地块出让条件，起始价以公告为准。".getBytes(Charset.forName("GBK"));
        assertThat(read("a.txt", plain).blocks().toString()).contains("桃浦智创城地块出让条件");
        byte[] declared = "<html><head><meta charset=\"gb2312\"></head><body><p>容积率2.5，镕基路㙍</p></body></html>"
                .getBytes(Charset.forName("GB18030"));
        assertThat(read("a.html", declared).blocks().toString()).contains("容积率2.5，镕基路㙍");
    }

    @Test
    void tellsFormatsApartByContentAndNotByName() {
        assertThat(read("a.docx", "<!DOCTYPE html><html><body><p>网页</p></body></html>")
                        .mediaType())
                .isEqualTo("text/html");
        assertThat(read("a.pdf", OfficeFiles.word(OfficeFiles.paragraph("文字"))).mediaType())
                .contains("wordprocessingml");
    }

    @Test
    void readsCsvWithItsSeparatorAndRowNumbers() {
        var text = read("a.csv", "地块;面积;备注\nTP-01;1.2万㎡;\"沿路; 两侧\"\n\nTP-02;2;\n");
        var rows = ((Block.Table) text.blocks().getFirst()).grid().rows();
        assertThat(rows).extracting(Grid.Row::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).text(2)).isEqualTo("沿路; 两侧");
    }

    @Test
    void findsChaptersAndListsInPlainText() {
        var text = read(
                "a.txt",
                """
                普陀区扶持办法

                第一章 总则
                第一条 为支持企业发展，制定本办法。
                第二条 支持方向：
                1. 研发投入
                2. 人才引进
                二、附则
                本办法自2026年1月1日起施行。
                """);
        assertThat(text.blocks())
                .contains(
                        new Block.Heading(2, "第一章 总则", null),
                        new Block.ItemList(List.of(new Block.Item(0, "1. 研发投入"), new Block.Item(0, "2. 人才引进")), null),
                        new Block.Heading(2, "二、附则", null));
    }
}
