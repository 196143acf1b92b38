package io.taopu.assistant.answering.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.Scores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictsTests {

    private final Passage first = passage("a", "甲办法", DocumentKind.POLICY, Standing.IN_FORCE, "示范车间技术改造补助最高为200万元。");

    @Test
    void findsTwoPoliciesInForceThatDifferOnAFigure() {
        Passage second = passage("b", "乙办法", DocumentKind.POLICY, Standing.IN_FORCE, "示范车间技术改造补助最高为300万元。");
        assertThat(Conflicts.with(first, List.of(second))).contains(second);
        assertThat(Conflicts.note(first, second, Language.ZH)).contains("《甲办法》（区某局，2026-01-01）", "《乙办法》");
    }

    @Test
    void theSameFigureIsNoConflict() {
        assertThat(Conflicts.with(
                        first,
                        List.of(passage("b", "乙办法", DocumentKind.POLICY, Standing.IN_FORCE, "示范车间技术改造补助最高200万元。"))))
                .isEmpty();
    }

    @Test
    void anotherRuleIsNoConflict() {
        assertThat(Conflicts.with(
                        first,
                        List.of(passage("b", "乙办法", DocumentKind.POLICY, Standing.IN_FORCE, "新认定的研发机构一次性奖励50万元。"))))
                .isEmpty();
    }

    @Test
    void aReplacedRuleOrAGuideIsNoConflict() {
        String text = "示范车间技术改造补助最高为300万元。";
        assertThat(Conflicts.with(first, List.of(passage("b", "乙办法", DocumentKind.POLICY, Standing.SUPERSEDED, text))))
                .isEmpty();
        assertThat(Conflicts.with(first, List.of(passage("b", "乙指南", DocumentKind.GUIDE, Standing.IN_FORCE, text))))
                .isEmpty();
    }

    private static Passage passage(String id, String title, DocumentKind kind, Standing standing, String text) {
        VersionId version = new VersionId(id + "-1");
        KnowledgeDocument document = new KnowledgeDocument(
                new DocumentId(id),
                version,
                title,
                null,
                "区某局",
                kind,
                Language.ZH,
                List.of(),
                new Validity(LocalDate.of(2026, 1, 1), null),
                List.of(),
                null,
                null,
                null,
                null,
                Confidence.A,
                false,
                false,
                false,
                null,
                id + ".md",
                "hash");
        Segment segment = new Segment(
                new SegmentId(id + "-1-0"), version, 0, SegmentKind.PROSE, List.of("补助"), null, null, null, text);
        return new Passage(
                new RankedSegment(segment, document, new Scores(0.8, 5, 0.8, 0.8, 1, 0.5), List.of()),
                standing,
                0.8,
                Set.of(),
                false);
    }
}
