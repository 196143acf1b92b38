package io.taopu.assistant.knowledge.store;

import static io.taopu.assistant.knowledge.store.KnowledgeDocuments.aDocument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.knowledge.VersionPublished;
import io.taopu.assistant.knowledge.VersionWithdrawn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class JdbcLibraryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final TestDatabase store;
    private final LibraryDatabase database;
    private final Library library;

    JdbcLibraryTests(DatabaseUnderTest kind) {
        this.store = kind.migrated();
        this.database = new LibraryDatabase(store);
        this.library = database.library(CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void showsAnotherNodeAtOnceWhatIsPublishedAndWithdrawn() {
        Library otherNode = database.library(CLOCK);
        assertThat(otherNode.listPublished()).isEmpty();
        var document = aDocument("a").build();

        publish(document);
        assertThat(otherNode.listPublished()).hasSize(1);

        library.withdraw(document.versionId());
        assertThat(otherNode.listPublished()).isEmpty();
    }

    private void publish(KnowledgeDocument document) {
        stage(document);
        library.publish(document.versionId());
    }

    private void stage(KnowledgeDocument document) {
        library.stage(document, new byte[] {1, 2, 3}, "text/markdown", List.of(segment(document, 0)));
    }

    private static Segment segment(KnowledgeDocument document, int ordinal) {
        return new Segment(
                new SegmentId(document.versionId() + "-" + ordinal),
                document.versionId(),
                ordinal,
                SegmentKind.TABLE_ROW,
                List.of("第一章 总则", "适用范围"),
                null,
                "地块",
                3,
                "容积率: 2.5");
    }

    private Optional<Standing> standing(String version, LocalDate day) {
        return library.liveOn(day).standing(new VersionId(version));
    }

    @Test
    void keepsAStagedVersionInvisibleUntilItIsPublished() {
        var document = aDocument("a").build();
        stage(document);
        assertThat(library.liveOn(TODAY).all()).isEmpty();
        library.publish(document.versionId());
        assertThat(library.liveOn(TODAY).all()).containsExactly(document);
        assertThat(database.events).containsExactly(new VersionPublished(document.id(), document.versionId()));
    }

    @Test
    void returnsWhatWasStored() {
        var document = aDocument("a")
                .number("普府〔2026〕1号")
                .valid("2026-01-01", "2028-12-31")
                .superseding("b", "c")
                .build();
        byte[] original = new byte[1_300_000];
        new Random(7).nextBytes(original);
        library.stage(document, original, "application/pdf", List.of(segment(document, 0), segment(document, 1)));
        library.publish(document.versionId());
        assertThat(library.find(document.versionId())).contains(document);
        assertThat(library.segmentsOf(document.versionId()))
                .containsExactly(segment(document, 0), segment(document, 1));
        assertThat(library.original(document.versionId())).hasValueSatisfying(stored -> {
            assertThat(stored.content()).isEqualTo(original);
            assertThat(stored.fileName()).isEqualTo("a.md");
        });
    }

    @Test
    void leavesNothingLiveWhenTheTransactionOfTheFlipFails() {
        publish(aDocument("a").version("a1").build());
        stage(aDocument("a").version("a2").build());
        assertThatThrownBy(() -> database.transactions.executeWithoutResult(status -> {
                    library.publish(new VersionId("a2"));
                    assertThat(library.liveOn(TODAY).find(new VersionId("a2"))).isPresent();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(library.liveOn(TODAY).all())
                .extracting(found -> found.versionId().value())
                .containsExactly("a1");
        assertThat(library.listStaged())
                .extracting(found -> found.versionId().value())
                .containsExactly("a2");
    }

    @Test
    void supersedesByIdNumberOrTitleWhateverArrivesFirst() {
        publish(aDocument("new")
                .valid("2026-03-01", null)
                .superseding("old", "普府[2020] 7号", "桃浦扶持办法")
                .build());
        publish(aDocument("old").build());
        publish(aDocument("other").number("普府〔2020〕7号").build());
        publish(aDocument("titled").title("关于印发《桃浦扶持办法》的通知").build());
        for (String replaced : List.of("old-v1", "other-v1", "titled-v1")) {
            assertThat(standing(replaced, LocalDate.of(2026, 2, 28)))
                    .as(replaced)
                    .contains(Standing.IN_FORCE);
            assertThat(standing(replaced, LocalDate.of(2026, 3, 1)))
                    .as(replaced)
                    .contains(Standing.SUPERSEDED);
        }
        assertThat(standing("new-v1", LocalDate.of(2026, 2, 28))).contains(Standing.COMING);
    }

    @Test
    void supersedesTheTranslationWithItsOriginal() {
        publish(aDocument("old").build());
        publish(aDocument("old-en").translationOf("old").build());
        publish(aDocument("new").valid("2026-01-01", null).superseding("old").build());
        assertThat(standing("old-en-v1", TODAY)).contains(Standing.SUPERSEDED);
    }

    @Test
    void neverLetsADraftOrATranslationOfItselfReplaceADocument() {
        publish(aDocument("rule").number("沪府规〔2023〕5号").build());
        publish(aDocument("rule-en")
                .number("沪府规〔2023〕5号")
                .translationOf("rule")
                .superseding("沪府规〔2023〕5号")
                .build());
        publish(aDocument("plan").draft().superseding("rule").build());
        assertThat(standing("rule-v1", TODAY)).contains(Standing.IN_FORCE);
        assertThat(standing("plan-v1", TODAY)).contains(Standing.DRAFT);
    }

    @Test
    void letsTheOldEditionHoldUntilTheFirstDayOfTheNewOne() {
        publish(aDocument("a").version("a1").valid("2024-01-01", null).build());
        publish(aDocument("a").version("a2").valid("2027-01-01", null).build());
        assertThat(standing("a1", TODAY)).contains(Standing.IN_FORCE);
        assertThat(standing("a2", TODAY)).contains(Standing.COMING);
        assertThat(standing("a1", LocalDate.of(2027, 1, 1))).contains(Standing.SUPERSEDED);
    }

    @Test
    void neverShowsAnEditionThatWasCorrectedFromItsFirstDay() {
        publish(aDocument("a").version("a1").valid("2024-01-01", null).build());
        publish(aDocument("a").version("a2").valid("2024-01-01", null).build());
        assertThat(standing("a1", TODAY)).isEmpty();
        assertThat(standing("a1", LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(standing("a2", LocalDate.of(2025, 1, 1))).contains(Standing.IN_FORCE);
        assertThat(library.listPublished()).hasSize(1);
        assertThat(library.listPublishedFrom("policies/a.md")).hasSize(2);
    }

    @Test
    void answersForThePastFromTheEditionOfThatTime() {
        publish(aDocument("a").version("a1").build());
        var later = database.library(Clock.fixed(Instant.parse("2026-12-10T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
        var second = aDocument("a").version("a2").build();
        later.stage(second, new byte[] {1}, "text/plain", List.of());
        later.publish(second.versionId());
        assertThat(standing("a1", TODAY)).contains(Standing.IN_FORCE);
        assertThat(standing("a2", TODAY)).isEmpty();
        assertThat(standing("a1", LocalDate.of(2026, 12, 10))).contains(Standing.SUPERSEDED);
        assertThat(standing("a2", LocalDate.of(2026, 12, 10))).contains(Standing.IN_FORCE);
    }

    @Test
    void takesAWithdrawnVersionOutOfEveryDay() {
        var document = aDocument("a").build();
        publish(document);
        library.withdraw(document.versionId());
        assertThat(library.liveOn(TODAY).all()).isEmpty();
        assertThat(database.events).last().isEqualTo(new VersionWithdrawn(document.id(), document.versionId()));
    }

    @Test
    void letsTheReplacedRuleStandAgainWhenTheReplacementIsWithdrawn() {
        publish(aDocument("old").build());
        publish(aDocument("new").valid("2026-01-01", null).superseding("old").build());
        library.withdraw(new VersionId("new-v1"));
        assertThat(standing("old-v1", TODAY)).contains(Standing.IN_FORCE);
    }

    @Test
    void endsWithTheLastDayOfValidity() {
        publish(aDocument("a").valid("2021-09-20", "2026-09-19").build());
        assertThat(standing("a-v1", LocalDate.of(2026, 9, 19))).contains(Standing.IN_FORCE);
        assertThat(standing("a-v1", LocalDate.of(2026, 9, 20))).contains(Standing.EXPIRED);
    }
}
