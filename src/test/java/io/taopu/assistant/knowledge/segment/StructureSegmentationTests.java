package io.taopu.assistant.knowledge.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructureSegmentationTests {

    private static List<Segment> segments(Block... blocks) {
        var text = new DocumentText("text/markdown", Map.of(), Map.of(), List.of(blocks));
        return new StructureSegmentation().segment(new VersionId("v"), text);
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(level, text, null);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(text, 2);
    }

    private static Block list(String... items) {
        return new Block.ItemList(
                Stream.of(items).map(item -> new Block.Item(0, item)).toList(), null);
    }

    private static Block table(String... rows) {
        var grid = new ArrayList<Grid.Row>();
        for (String row : rows) {
            grid.add(new Grid.Row(
                    grid.size() + 1,
                    Stream.of(row.split("\\|", -1)).map(Grid.Cell::of).toList()));
        }
        return new Block.Table(new Grid("表一", grid), 0, null);
    }

    @Test
    void keepsEachParagraphUnderItsHeadingsWithoutTheTitle() {
        var segments = segments(
                heading(1, "居转户"),
                heading(2, "条件"),
                paragraph("居转户要求持有居住证累计满七年，并且在持证期间按规定参加城镇社会保险累计满七年以上。"),
                heading(3, "年限"),
                paragraph("高级职称、高级技师或者获得省部级以上表彰奖励的申请人员，居转户不受七年年限要求的限制。"));
        assertThat(segments).extracting(Segment::headings).containsExactly(List.of("条件"), List.of("条件", "年限"));
        assertThat(segments).extracting(Segment::kind).containsOnly(SegmentKind.PROSE);
        assertThat(segments).extracting(Segment::ordinal).containsExactly(0, 1);
        assertThat(segments.getFirst().page()).isEqualTo(2);
    }

    @Test
    void cutsALongParagraphAtSentenceEnds() {
        String sentence = "企业应当在交地后六个月内开工，开工后三十个月内竣工，面积为1.5万平方米。";
        var segments = segments(paragraph(sentence.repeat(12)));
        assertThat(segments).hasSizeGreaterThan(1).allSatisfy(segment -> {
            assertThat(segment.text().length()).isLessThanOrEqualTo(220);
            assertThat(segment.text()).endsWith("。");
        });
        assertThat(segments.stream().map(Segment::text).reduce("", String::concat))
                .isEqualTo(sentence.repeat(12));
    }

    @Test
    void keepsAListWithTheLineThatIntroducesIt() {
        var segments = segments(heading(2, "材料"), paragraph("申请时需要提交以下材料："), list("申请表", "营业执照"));
        assertThat(segments).singleElement().satisfies(segment -> {
            assertThat(segment.kind()).isEqualTo(SegmentKind.LIST);
            assertThat(segment.text()).isEqualTo("申请时需要提交以下材料：\n- 申请表\n- 营业执照");
        });
    }

    @Test
    void repeatsTheIntroducingLineWhenALongListIsCut() {
        String[] items = IntStream.range(0, 20)
                .mapToObj(i -> "第" + i + "项支持内容为按照实际投入给予一定比例的资金支持")
                .toArray(String[]::new);
        var segments = segments(paragraph("支持内容包括："), list(items));
        assertThat(segments).hasSizeGreaterThan(1).allSatisfy(segment -> assertThat(segment.text())
                .startsWith("支持内容包括：\n- "));
    }

    @Test
    void writesEveryRowWithItsHeadersAndSkipsTheTitleLine() {
        var segments = segments(table("推介表|推介表|推介表", "编号|指标|指标", "编号|面积|容积率", "TP-01|20000|2.5"));
        assertThat(segments).extracting(Segment::text).containsExactly("推介表", "编号: TP-01; 指标 面积: 20000; 指标 容积率: 2.5");
        assertThat(segments.getLast().kind()).isEqualTo(SegmentKind.TABLE_ROW);
        assertThat(segments.getLast().sheet()).isEqualTo("表一");
        assertThat(segments.getLast().row()).isEqualTo(4);
    }

    @Test
    void writesAFormOfTwoColumnsAsLabelAndValue() {
        assertThat(segments(table("字段|内容", "用地面积|20000", "备注|")))
                .extracting(Segment::text)
                .containsExactly("用地面积: 20000");
    }

    @Test
    void joinsAQuestionWithItsAnswer() {
        var segments = segments(heading(2, "问：办理需要多久？"), paragraph("答：受理后五个工作日内办结。"));
        assertThat(segments).singleElement().satisfies(segment -> {
            assertThat(segment.kind()).isEqualTo(SegmentKind.QUESTION_ANSWER);
            assertThat(segment.headings()).containsExactly("办理需要多久？");
            assertThat(segment.text()).isEqualTo("受理后五个工作日内办结。");
        });
    }

    @Test
    void keepsTheNumberOfAClauseWithAllOfItsText() {
        String rest = "对符合条件的企业给予支持，支持的具体标准由主管部门另行公布并且按年度调整。".repeat(8);
        var segments = segments(heading(2, "第一章 总则"), paragraph("第三条 " + rest), paragraph("第四条 本办法由区商务委负责解释。"));
        assertThat(segments).hasSizeGreaterThan(2);
        assertThat(segments.get(1).headings()).containsExactly("第一章 总则", "第三条");
        assertThat(segments.getLast().headings()).containsExactly("第一章 总则", "第四条");
        assertThat(segments.getLast().text()).startsWith("第四条");
    }

    @Test
    void allowsLongerSegmentsInEnglish() {
        String sentence = "The plot must be built within thirty months after work has begun on the site. ";
        assertThat(segments(paragraph(sentence.repeat(7).strip()))).hasSize(1);
        assertThat(segments(paragraph(sentence.repeat(20).strip())))
                .hasSizeGreaterThan(1)
                .allSatisfy(segment -> {
                    assertThat(segment.text().length()).isLessThanOrEqualTo(600);
                    assertThat(segment.text()).endsWith("site.");
                });
    }
}
