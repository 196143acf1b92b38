package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.IndexEntry.FieldTerms;
import java.util.List;
import java.util.Map;

/** Small entries for index tests: three dimensions, terms given as they are. */
public final class IndexEntries {

    public static final IndexDescription DESCRIPTION = new IndexDescription(
            Map.of(Language.ZH, "three", Language.EN, "three"),
            Map.of(Language.ZH, 3, Language.EN, 3),
            "as-given",
            "as-given");

    private IndexEntries() {}

    public static IndexEntry entry(String version, String id, Language language, String terms, float... vector) {
        Segment segment = new Segment(
                new SegmentId(id),
                new VersionId(version),
                0,
                SegmentKind.PROSE,
                List.of("总则", "范围"),
                3,
                null,
                null,
                terms);
        return new IndexEntry(
                segment,
                "题目",
                language,
                new FieldTerms(List.of("题目"), List.of("总则", "范围"), List.of(terms.split(" "))),
                Vector.of(vector),
                List.of(CompactVector.of(Vector.of(vector))));
    }
}
