package io.taopu.assistant.ingestion.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.identity.Ids;
import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.IngestionRun;
import io.taopu.assistant.ingestion.folder.JdbcPaths;
import io.taopu.assistant.ingestion.folder.KnowledgeFolder;
import io.taopu.assistant.ingestion.publish.Preparation;
import io.taopu.assistant.ingestion.publish.Publisher;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.parse.ContentReader;
import io.taopu.assistant.knowledge.parse.Limits;
import io.taopu.assistant.knowledge.segment.StructureSegmentation;
import io.taopu.assistant.knowledge.store.LibraryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class FolderIngestionTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    private final TestDatabase store;
    private final LibraryDatabase database;
    private final Library library;
    private final IndexInMemory index = new IndexInMemory();
    private final ContentReader reader = new ContentReader(Limits.DEFAULT);
    private FolderIngestion ingestion;

    FolderIngestionTests(DatabaseUnderTest kind) {
        store = kind.migrated();
        database = new LibraryDatabase(store);
        library = database.library(CLOCK);
    }

    @BeforeEach
    void wire() {
        ingestion = ingestion();
    }

    private FolderIngestion ingestion() {
        var sheets = new SheetsInMemory();
        var ids = new Ids(CLOCK);
        var files = new KnowledgeFolder(folder);
        var paths = new JdbcPaths(JdbcClient.create(database.template), JsonMapper.shared());
        var publisher = new Publisher(
                new Preparation(reader, new StructureSegmentation(), sheets, ids),
                library,
                index,
                sheets,
                paths,
                database.transactions);
        return new FolderIngestion(
                new FolderScan(files, paths, publisher),
                new IndexRepair(library, index),
                ScanLock.ofOneNode(),
                files,
                ids,
                CLOCK,
                event -> {});
    }

    @AfterEach
    void close() {
        ingestion.close();
        reader.close();
        store.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private IngestionRun scan() {
        String id = ingestion.scan();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ingestion.find(id).orElseThrow().state() != IngestionRun.State.RUNNING);
        return ingestion.find(id).orElseThrow();
    }

    private List<String> liveTitles() {
        return library.liveOn(TODAY).all().stream()
                .map(KnowledgeDocument::title)
                .sorted()
                .toList();
    }

    private static org.assertj.core.groups.Tuple file(String path, Result result) {
        return tuple(path, result);
    }

    private void assertReport(IngestionRun run, org.assertj.core.groups.Tuple... files) {
        assertThat(run.report().files())
                .extracting(FileResult::path, FileResult::result)
                .containsExactly(files);
    }

    @Test
    void bringsEveryGoodFileToLiveAndNamesTheOthers() throws IOException {
        write("guides/a.md", "# 甲\n\n桃浦的办事大厅在真光路。");
        write("guides/b.docx", "");
        write("guides/c.pdf", "%PDF-1.7 broken");
        write("guides/d.txt", "乙\n\n第二个文件的正文。");
        assertThat(ingestion.ready()).isFalse();
        var run = scan();
        assertThat(run.state()).isEqualTo(IngestionRun.State.DONE);
        assertReport(
                run,
                file("guides/a.md", Result.LIVE),
                file("guides/b.docx", Result.REJECTED),
                file("guides/c.pdf", Result.REJECTED),
                file("guides/d.txt", Result.LIVE));
        assertThat(run.report().files().get(1).problems().getFirst().reason()).startsWith("empty");
        assertThat(run.report().files().get(2).problems().getFirst().reason()).startsWith("broken");
        assertThat(liveTitles()).containsExactly("乙", "甲");
        assertThat(index.entries).hasSize(2);
        assertThat(ingestion.ready()).isTrue();
    }

    @Test
    void leavesVocabularyAndVectorsOfTheFolderAlone() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        write("lexicon.yaml", "unit: {}");
        write("vectors.bin", "no document");
        assertReport(scan(), file("a.md", Result.LIVE));
    }

    @Test
    void skipsWhatIsUnchangedAndStillNamesWhatIsBroken() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        write("b.pdf", "%PDF-1.7 broken");
        scan();
        assertReport(scan(), file("a.md", Result.UNCHANGED), file("b.pdf", Result.REJECTED));
        assertThat(index.puts).isEqualTo(1);
    }

    @Test
    void replacesAChangedFileAndWithdrawsOneThatHasGone() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        write("b.md", "# 乙\n\n正文二。");
        scan();
        write("a.md", "# 甲之二\n\n正文改了。");
        Files.delete(folder.resolve("b.md"));
        assertReport(scan(), file("a.md", Result.LIVE), file("b.md", Result.WITHDRAWN));
        assertThat(library.liveOn(TODAY).all())
                .filteredOn(document -> document.standingOn(TODAY) == io.taopu.assistant.knowledge.Standing.IN_FORCE)
                .extracting(KnowledgeDocument::title)
                .containsExactly("甲之二");
    }

    @Test
    void noticesAChangedSidecar() throws IOException {
        write("a.txt", "甲\n\n正文。");
        write("a.txt.meta.yaml", "title: 旧题");
        scan();
        assertThat(ingestion.changed()).isFalse();
        write("a.txt.meta.yaml", "title: 新的题目");
        assertThat(ingestion.changed()).isTrue();
        scan();
        assertThat(liveTitles()).contains("新的题目");
    }

    @Test
    void keepsTheOldVersionLiveWhenTheNewOneCannotBeRead() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        scan();
        write("a.md", "---\ntitle: [甲\n---\n# 甲\n\n正文二。");
        var run = scan();
        assertThat(run.report().files().getFirst().problems().getFirst().reason())
                .startsWith("metadata");
        assertThat(liveTitles()).containsExactly("甲");
    }

    @Test
    void keepsTheOldSheetLiveWhenARowIsInvalid() throws IOException {
        write("plots.csv", "推介编号,面积\nTP-01,20000\n");
        scan();
        var live = library.liveOn(TODAY).all().iterator().next();
        assertThat(live.kind()).isEqualTo(DocumentKind.PARCEL_SHEET);
        assertThat(library.segmentsOf(live.versionId())).singleElement().satisfies(segment -> {
            assertThat(segment.kind()).isEqualTo(SegmentKind.TABLE_ROW);
            assertThat(segment.row()).isEqualTo(2);
        });
        write("plots.csv", "推介编号,面积\nTP-01,错误\n");
        var problem = scan().report().files().getFirst().problems().getFirst();
        assertThat(problem).extracting("sheet", "row", "column", "value").containsExactly("地块", 2, "面积", "错误");
        assertThat(library.liveOn(TODAY).all()).containsExactly(live);
    }

    @Test
    void leavesNothingHalfDoneWhenTheIndexFailsAndTriesAgain() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        index.broken = true;
        assertReport(scan(), file("a.md", Result.REJECTED));
        assertThat(library.liveOn(TODAY).all()).isEmpty();
        assertThat(library.listStaged()).isEmpty();
        index.broken = false;
        assertReport(scan(), file("a.md", Result.LIVE));
    }

    @Test
    void repairsTheIndexAndClearsWhatACrashLeftBehind() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        scan();
        var live = library.liveOn(TODAY).all().iterator().next();
        var staged = io.taopu.assistant.knowledge.store.KnowledgeDocuments.aDocument("left")
                .build();
        library.stage(staged, new byte[] {1}, "text/plain", List.of());
        index.entries.clear();
        index.entries.put(staged.versionId(), List.of());
        ingestion.close();
        ingestion = ingestion();
        scan();
        assertThat(index.entries).containsOnlyKeys(live.versionId());
        assertThat(library.listStaged()).isEmpty();
    }

    @Test
    void withdrawsTheDocumentThatAPathNoLongerBrings() throws IOException {
        write("a.md", "---\nid: one\ntitle: 甲\n---\n正文一。");
        scan();
        write("a.md", "---\nid: two\ntitle: 乙\n---\n正文二。");
        scan();
        assertThat(liveTitles()).containsExactly("乙");
    }

    @Test
    void withdrawsNothingWhenTheFolderItselfHasGone() throws IOException {
        write("a.md", "# 甲\n\n正文一。");
        scan();
        Files.delete(folder.resolve("a.md"));
        Files.delete(folder);
        assertThat(scan().state()).isEqualTo(IngestionRun.State.FAILED);
        assertThat(liveTitles()).containsExactly("甲");
        Files.createDirectories(folder);
    }

    @Test
    void readsNothingThroughALink(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "# 秘密\n\n不公开。");
        Files.createSymbolicLink(folder.resolve("link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("dir"), outside);
        assertThat(scan().report().files()).isEmpty();
    }
}
