package io.taopu.assistant.retrieval.pgvector;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntries;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.index.SegmentIndexContract;
import io.taopu.assistant.retrieval.index.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PgVectorSegmentIndexTests implements SegmentIndexContract {

    private TestDatabase database;
    private SegmentIndex index;

    @BeforeEach
    void open() {
        database = DatabaseUnderTest.POSTGRES.empty();
        index = PgVectorSegmentIndex.open(database.dataSource(), IndexEntries.DESCRIPTION);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public SegmentIndex index() {
        return index;
    }

    @Override
    public SegmentIndex reopened() {
        index = PgVectorSegmentIndex.open(database.dataSource(), IndexEntries.DESCRIPTION);
        return index;
    }

    @Test
    void seesNothingThatWasMadeInAnotherWayAndStillHasItsOwn() {
        index.put(new VersionId("v1"), List.of(IndexEntries.entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));
        IndexDescription other = new IndexDescription(
                IndexEntries.DESCRIPTION.models(), IndexEntries.DESCRIPTION.dimensions(), "another", "as-given");

        try (SegmentIndex made = PgVectorSegmentIndex.open(database.dataSource(), other)) {
            assertThat(made.count()).isZero();
            assertThat(made.versions()).isEmpty();
        }
        assertThat(reopened().count()).isEqualTo(1);
    }

    @Test
    void anotherNodeSeesAtOnceWhatIsPutAndDropped() {
        SegmentIndex otherNode = PgVectorSegmentIndex.open(database.dataSource(), IndexEntries.DESCRIPTION);

        index.put(V1, List.of(IndexEntries.entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));
        assertThat(words(otherNode, "甲").byWords()).hasSize(1);

        index.drop(V1);
        assertThat(words(otherNode, "甲").byWords()).isEmpty();
        assertThat(words(otherNode, "甲").frequencies()).isEmpty();
    }

    @Test
    void walksTheGraphOnceThereAreManyEntriesAndKeepsToTheFilter() {
        SegmentIndex large = PgVectorSegmentIndex.open(
                database.dataSource(), IndexEntries.DESCRIPTION, new PgSearchPlan(100, 100, 1000));
        Random random = new Random(3);
        for (VersionId version : List.of(V1, V2)) {
            List<IndexEntry> entries = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                entries.add(IndexEntries.entry(
                        version.value(),
                        version + "-" + i,
                        Language.ZH,
                        "甲",
                        random.nextFloat() - .5f,
                        random.nextFloat() - .5f,
                        random.nextFloat() - .5f));
            }
            large.put(version, entries);
        }
        CandidateQuery query =
                new CandidateQuery(Vector.of(new float[] {.1f, .7f, -.3f}), Map.of(), Set.of(V2), Language.ZH, 10);

        List<Candidates.Hit> walked = large.candidates(query).byVector();
        List<Candidates.Hit> exact = index.candidates(query).byVector();

        assertThat(walked).hasSize(10).allMatch(hit -> hit.id().value().startsWith("v2-"));
        assertThat(walked.stream().filter(exact::contains).count()).isGreaterThanOrEqualTo(9);
        assertThat(org.springframework.jdbc.core.simple.JdbcClient.create(database.dataSource())
                        .sql("select count(*) from pg_indexes where indexname like 'retrieval_vector_graph_%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesTextsThatTheDatabaseCannotHold() {
        index.put(V1, List.of(IndexEntries.entry("v1", "a", Language.ZH, "甲\0乙 丙 \ud840 \udc00 \ud841", 1, 0, 0)));

        assertThat(words(index, "丙").byWords()).hasSize(1);
        assertThat(words(index, "\ud840").byWords()).hasSize(1);
        assertThat(words(index, "甲\0乙").byWords()).hasSize(1);
    }

    private static Candidates words(SegmentIndex index, String term) {
        return index.candidates(new CandidateQuery(null, Map.of(term, 1f), Set.of(V1, V2), Language.ZH, 10));
    }
}
