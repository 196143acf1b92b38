package io.taopu.assistant.retrieval.index;

import static io.taopu.assistant.retrieval.index.IndexEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every index of segments does. */
public interface SegmentIndexContract {

    VersionId V1 = new VersionId("v1");
    VersionId V2 = new VersionId("v2");

    /** The index under test, empty at the start of each test; entries as in {@link IndexEntries}. */
    SegmentIndex index();

    /** Closes it and opens it again on the same storage. */
    SegmentIndex reopened();

    @Test
    default void findsByVectorNearestFirst() {
        index().put(
                        V1,
                        List.of(
                                entry("v1", "a", Language.ZH, "甲", 1, 0, 0),
                                entry("v1", "b", Language.ZH, "乙", 1, 1, 0),
                                entry("v1", "c", Language.ZH, "丙", 0, 0, 1)));

        Candidates found = candidates(Set.of(V1), Vector.of(new float[] {1, 0, 0}), Map.of());

        assertThat(ids(found.byVector())).containsExactly("a", "b", "c");
        assertThat(found.byVector().getFirst().score()).isCloseTo(1, within(1e-5));
        assertThat(found.byVector().get(1).score()).isCloseTo(Math.sqrt(0.5), within(1e-5));
        assertThat(found.byWords()).isEmpty();
    }

    @Test
    default void findsByWordsRarestFirst() {
        index().put(
                        V1,
                        List.of(
                                entry("v1", "a", Language.ZH, "租金 减免", 1, 0, 0),
                                entry("v1", "b", Language.ZH, "租金 标准", 1, 0, 0),
                                entry("v1", "c", Language.ZH, "人才 落户", 1, 0, 0)));

        Candidates found = candidates(Set.of(V1), null, Map.of("租金", 1f, "减免", 1f));

        assertThat(ids(found.byWords())).containsExactly("a", "b");
        assertThat(found.byWords().getFirst().score())
                .isGreaterThan(found.byWords().get(1).score());
        assertThat(found.byVector()).isEmpty();
    }

    @Test
    default void scoresWordsByTheFormulaThatAllShare() {
        IndexEntry first = entry("v1", "a", Language.ZH, "租金 减免 租金 题目", 1, 0, 0);
        index().put(V1, List.of(first, entry("v1", "b", Language.ZH, "租金", 1, 0, 0)));
        Map<String, Float> counted = Bm25.weights(first.terms(), Language.ZH);
        double expected = 0.5 * Bm25.rarity(2, 2) * counted.get("租金")
                + 2 * Bm25.rarity(1, 2) * counted.get("减免")
                + Bm25.rarity(2, 2) * counted.get("题目");

        Candidates found = candidates(Set.of(V1), null, Map.of("租金", 0.5f, "减免", 2f, "题目", 1f, "没有", 1f));

        assertThat(found.byWords().getFirst().id().value()).isEqualTo("a");
        assertThat(found.byWords().getFirst().score()).isCloseTo(expected, within(1e-5));
        assertThat(found.frequencies()).isEqualTo(Map.of("租金", 2, "减免", 1, "题目", 2));
        assertThat(found.entries()).isEqualTo(2);
    }

    @Test
    default void countsATermByItsWeight() {
        index().put(
                        V1,
                        List.of(
                                entry("v1", "a", Language.ZH, "租金 空", 1, 0, 0),
                                entry("v1", "b", Language.ZH, "房租 空", 1, 0, 0)));

        Candidates found = candidates(Set.of(V1), null, Map.of("租金", 0.4f, "房租", 1f));

        assertThat(ids(found.byWords())).containsExactly("b", "a");
    }

    @Test
    default void findsTitleAndHeadingsByWords() {
        index().put(V1, List.of(entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));

        assertThat(ids(candidates(Set.of(V1), null, Map.of("题目", 1f)).byWords()))
                .containsExactly("a");
        assertThat(ids(candidates(Set.of(V1), null, Map.of("总则", 1f)).byWords()))
                .containsExactly("a");
    }

    @Test
    default void findsOnlyTheVersionsAndTheLanguageAskedFor() {
        index().put(V1, List.of(entry("v1", "a", Language.ZH, "rent", 1, 0, 0)));
        index().put(
                        V2,
                        List.of(
                                entry("v2", "b", Language.ZH, "rent", 1, 0, 0),
                                entry("v2", "c", Language.EN, "rent", 1, 0, 0)));

        Candidates found = candidates(Set.of(V2), Vector.of(new float[] {1, 0, 0}), Map.of("rent", 1f));

        assertThat(ids(found.byVector())).containsExactly("b");
        assertThat(ids(found.byWords())).containsExactly("b");
        assertThat(candidates(Set.of(), Vector.of(new float[] {1, 0, 0}), Map.of("rent", 1f))
                        .found())
                .isEmpty();
    }

    @Test
    default void givesBackWhatWasStored() {
        IndexEntry entry = entry("v1", "a", Language.ZH, "甲 乙", 1, 2, 3);
        index().put(V1, List.of(entry));

        Candidates found = candidates(Set.of(V1), entry.vector(), Map.of("甲", 1f, "丁", 1f));

        Candidates.Found stored = found.found().get(new SegmentId("a"));
        assertThat(stored.segment()).isEqualTo(entry.segment());
        assertThat(stored.title()).isEqualTo("题目");
        assertThat(stored.sentences()).isEqualTo(entry.sentences());
        assertThat(stored.vector().cosine(entry.vector())).isCloseTo(1, within(1e-5));
        assertThat(found.frequencies()).isEqualTo(Map.of("甲", 1));
        assertThat(found.entries()).isEqualTo(1);
    }

    @Test
    default void replacesAVersionAsAWhole() {
        index().put(
                        V1,
                        List.of(
                                entry("v1", "a", Language.ZH, "甲", 1, 0, 0),
                                entry("v1", "b", Language.ZH, "乙", 1, 0, 0)));
        index().put(V1, List.of(entry("v1", "c", Language.ZH, "丙", 1, 0, 0)));

        Candidates found = candidates(Set.of(V1), Vector.of(new float[] {1, 0, 0}), Map.of("甲", 1f, "丙", 1f));

        assertThat(ids(found.byVector())).containsExactly("c");
        assertThat(ids(found.byWords())).containsExactly("c");
        assertThat(index().count()).isEqualTo(1);
    }

    @Test
    default void dropsAVersionAndIgnoresUnknownOnes() {
        index().put(V1, List.of(entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));
        index().put(V2, List.of(entry("v2", "b", Language.ZH, "甲", 1, 0, 0)));

        index().drop(V1);
        index().drop(new VersionId("unknown"));

        assertThat(index().versions()).containsExactly(V2);
        assertThat(ids(candidates(Set.of(V1, V2), null, Map.of("甲", 1f)).byWords()))
                .containsExactly("b");
    }

    @Test
    default void keepsWhatWasPutAcrossARestart() {
        index().put(V1, List.of(entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));

        SegmentIndex again = reopened();

        assertThat(again.versions()).containsExactly(V1);
        assertThat(again.count()).isEqualTo(1);
        assertThat(again.description()).isEqualTo(IndexEntries.DESCRIPTION);
    }

    @Test
    default void takesAnEntryWithoutAVector() {
        IndexEntry entry = entry("v1", "a", Language.ZH, "甲", 1, 0, 0);
        index().put(
                        V1,
                        List.of(new IndexEntry(
                                entry.segment(), entry.title(), entry.language(), entry.terms(), null, List.of())));

        Candidates found = candidates(Set.of(V1), Vector.of(new float[] {1, 0, 0}), Map.of("甲", 1f));

        assertThat(found.byVector()).isEmpty();
        assertThat(ids(found.byWords())).containsExactly("a");
        assertThat(index().incomplete()).containsExactly(V1);

        index().put(V1, List.of(entry));
        assertThat(index().incomplete()).isEmpty();
    }

    @Test
    default void putsSeveralVersionsInOneWrite() {
        index().putAll(Map.of(
                V1, List.of(entry("v1", "a", Language.ZH, "甲", 1, 0, 0)),
                V2, List.of(entry("v2", "b", Language.EN, "甲", 1, 0, 0))));

        assertThat(index().versions()).containsExactlyInAnyOrder(V1, V2);
    }

    @Test
    default void findsTheNearestOfTheFilteredAsAFullComparisonWould() {
        Random random = new Random(7);
        List<IndexEntry> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String version = "v" + i % 6;
            all.add(entry(
                    version,
                    "s" + i,
                    Language.ZH,
                    "甲",
                    random.nextFloat() - .5f,
                    random.nextFloat() - .5f,
                    random.nextFloat() - .5f));
        }
        Map<VersionId, List<IndexEntry>> byVersion = all.stream()
                .collect(Collectors.groupingBy(entry -> entry.segment().versionId()));
        byVersion.forEach(index()::put);
        Vector question = Vector.of(new float[] {.3f, .2f, .9f});

        List<String> exact = Stream.concat(byVersion.get(V1).stream(), byVersion.get(V2).stream())
                .sorted(Comparator.comparingDouble(
                        (IndexEntry entry) -> -entry.vector().cosine(question)))
                .limit(10)
                .map(entry -> entry.segment().id().value())
                .toList();
        Collection<String> found =
                ids(index().candidates(new CandidateQuery(question, Map.of(), Set.of(V1, V2), Language.ZH, 10))
                        .byVector());

        assertThat(found).containsExactlyElementsOf(exact);
    }

    private Candidates candidates(Set<VersionId> versions, @Nullable Vector vector, Map<String, Float> terms) {
        return index().candidates(new CandidateQuery(vector, terms, versions, Language.ZH, 10));
    }

    private static List<String> ids(List<Candidates.Hit> hits) {
        return hits.stream().map(hit -> hit.id().value()).toList();
    }
}
