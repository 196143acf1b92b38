package io.taopu.assistant.ingestion.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetadataReaderTests {

    private static Metadata read(
            String path,
            Map<String, Object> sidecar,
            Map<String, Object> front,
            Map<String, String> properties,
            String... lines) {
        List<Block> blocks = Stream.of(lines)
                .<Block>map(line -> line.startsWith("# ")
                        ? new Block.Heading(1, line.substring(2), null)
                        : new Block.Paragraph(line, null))
                .toList();
        return MetadataReader.read(new MetadataReader.Subject(
                path,
                "hash",
                new VersionId("v"),
                new DocumentText("text/plain", front, properties, blocks),
                sidecar,
                null));
    }

    private static Metadata read(String... lines) {
        return read("policies/new.docx", Map.of(), Map.of(), Map.of(), lines);
    }

    private static Validity validity(String from, String to) {
        return new Validity(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @Test
    void prefersSidecarThenFrontMatterThenPropertiesThenText() {
        var metadata = read(
                "policies/a.docx",
                Map.of("title", "旁注题目", "effectiveFrom", "2026-02-01"),
                Map.of("title", "文首题目", "issuer", "文首机关"),
                Map.of("title", "属性题目", "issuer", "属性机关", "effectiveto", "2030-01-31"),
                "# 正文题目",
                "普府〔2026〕8号",
                "本办法自2026年3月1日起施行。");
        var document = metadata.document();
        assertThat(document.title()).isEqualTo("旁注题目");
        assertThat(document.issuer()).isEqualTo("文首机关");
        assertThat(document.validity()).isEqualTo(validity("2026-02-01", "2030-01-31"));
        assertThat(document.documentNumber()).isEqualTo("普府〔2026〕8号");
        assertThat(metadata.origins())
                .contains(
                        "title=SIDECAR",
                        "issuer=FRONT_MATTER",
                        "effectiveTo=PROPERTIES",
                        "documentNumber=TEXT",
                        "effectiveFrom=SIDECAR");
    }

    @Test
    void readsAnOfficialTextThatComesWithoutMetadata() {
        var document = read(
                        "# 普陀区促进研发服务业发展实施办法",
                        "普商委规〔2026〕3号",
                        "第一条 为支持研发服务业，制定本办法。",
                        "第十条 本办法自2026年4月1日起施行，有效期五年。《普陀区研发服务业扶持意见》（普府规〔2022〕4号）同时废止。",
                        "上海市普陀区商务委员会",
                        "2026年3月5日")
                .document();
        assertThat(document.kind()).isEqualTo(DocumentKind.POLICY);
        assertThat(document.language()).isEqualTo(Language.ZH);
        assertThat(document.documentNumber()).isEqualTo("普商委规〔2026〕3号");
        assertThat(document.id()).isEqualTo(new DocumentId("普商委规-2026-3号-zh"));
        assertThat(document.issuer()).isEqualTo("上海市普陀区商务委员会");
        assertThat(document.validity()).isEqualTo(validity("2026-04-01", "2031-03-31"));
        assertThat(document.supersedes()).containsExactlyInAnyOrder("普陀区研发服务业扶持意见", "普府规〔2022〕4号");
    }

    @Test
    void readsValidityInItsOtherForms() {
        assertThat(read("# 关于试点的通知", "本通知自印发之日起施行，有效期至2028年12月31日。", "2026年1月15日")
                        .document()
                        .validity())
                .isEqualTo(validity("2026-01-15", "2028-12-31"));
        assertThat(read("# 某某办法", "有效期：2025年9月1日至2030年8月31日").document().validity())
                .isEqualTo(validity("2025-09-01", "2030-08-31"));
        assertThat(read("# 某某规定", "本规定自二〇二六年五月一日起施行，有效期为2年。").document().validity())
                .isEqualTo(validity("2026-05-01", "2028-04-30"));
        assertThat(read(
                                "# Measures for research services",
                                "These measures take effect on 1 June 2026 and remain in force until May 31, 2029.")
                        .document()
                        .validity())
                .isEqualTo(validity("2026-06-01", "2029-05-31"));
        assertThat(read("# Notice on housing", "This notice is effective from 2026-01-01 and is valid for three years.")
                        .document()
                        .validity())
                .isEqualTo(validity("2026-01-01", "2028-12-31"));
    }

    @Test
    void doesNotTakeAnotherTextsDatesForItsOwn() {
        assertThat(read("# 关于答复的函", "根据《上海市居住证管理办法》自2018年1月1日起施行的规定，现答复如下。")
                        .document()
                        .validity())
                .isEqualTo(Validity.NOT_STATED);
        var guide = read(
                "guides/guide.md",
                Map.of(),
                Map.of("kind", "guide", "title", "办事指南"),
                Map.of(),
                "新办法自2025年7月1日起施行，有效期至2030年6月30日，原《海外人才居住证管理办法》同时废止。");
        assertThat(guide.document().validity()).isEqualTo(Validity.NOT_STATED);
        assertThat(guide.document().supersedes()).isEmpty();
    }

    @Test
    void fallsBackToThePathForTheIdAndToTheFirstHeadingForTheTitle() {
        var document = read(
                        "guides/Office Hours.pdf",
                        Map.of(),
                        Map.of(),
                        Map.of("title", "Microsoft Word - draft.docx"),
                        "# Opening hours of the service centre",
                        "The centre is open on workdays.")
                .document();
        assertThat(document.id()).isEqualTo(new DocumentId("guides-office-hours-pdf"));
        assertThat(document.title()).isEqualTo("Opening hours of the service centre");
        assertThat(document.language()).isEqualTo(Language.EN);
        assertThat(document.kind()).isEqualTo(DocumentKind.GUIDE);
    }

    @Test
    void reportsValuesItDoesNotUnderstand() {
        var metadata = read(
                "a.md",
                Map.of(),
                Map.of("effectiveFrom", "明年春天", "asOf", "May 2026", "kind", "notice"),
                Map.of(),
                "# 题目",
                "文字。");
        assertThat(metadata.problems())
                .extracting(problem -> problem.column())
                .containsExactlyInAnyOrder("effectiveFrom", "asOf", "kind");
    }

    @Test
    void callsADraftADraft() {
        assertThat(read("# 科技服务业实施意见（征求意见稿）", "文字。").document().draft()).isTrue();
        assertThat(read("a.md", Map.of("status", "draft"), Map.of(), Map.of(), "# 意见", "文字。")
                        .document()
                        .draft())
                .isTrue();
    }
}
