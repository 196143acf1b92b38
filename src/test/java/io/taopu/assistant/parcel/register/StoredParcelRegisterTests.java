package io.taopu.assistant.parcel.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelResult.Disagreement;
import io.taopu.assistant.parcel.SheetSource;
import io.taopu.assistant.parcel.sheet.SheetReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class StoredParcelRegisterTests {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final String WORKBOOK =
            """
            编号 | 面积(亩) | 容积率 | 限高(米)
            TP-01 | 18.9 | 3.0 | 60
            TP-02 | 30.3 | 2.5 | 40
            """;

    private final DatabaseUnderTest kind;
    private final List<KnowledgeDocument> published = new ArrayList<>();
    private TestDatabase database;
    private StoredParcelRegister register;

    StoredParcelRegisterTests(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        database = kind.migrated();
        register = opened();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredParcelRegister opened() throws IOException {
        var rows = new JdbcParcelRows(
                JdbcClient.create(database.dataSource()), JsonMapper.builder().build());
        var library = (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("liveOn")) {
                        return new LiveVersions((LocalDate) arguments[0], published);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new StoredParcelRegister(
                rows, library, new SheetReader(Lexicon.load(Path.of("knowledge/lexicon.yaml"))));
    }

    private void publish(String version, Validity validity, String asOf, String table) {
        var rows = new ArrayList<Grid.Row>();
        for (var line : table.strip().split("\n")) {
            rows.add(new Grid.Row(
                    rows.size() + 1,
                    Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .map(Grid.Cell::of)
                            .toList()));
        }
        var id = new DocumentId("plots-" + version);
        var versionId = new VersionId(version);
        var parsed = register.read(
                new SheetSource(id, versionId, "地块", true, asOf, List.of(new Grid("地块", rows)), List.of()));
        register.store(versionId, parsed.parcels());
        published.add(document(id, versionId, validity, asOf));
    }

    private static KnowledgeDocument document(DocumentId id, VersionId version, Validity validity, String asOf) {
        return new KnowledgeDocument(
                id,
                version,
                "地块",
                null,
                null,
                DocumentKind.PARCEL_SHEET,
                Language.ZH,
                List.of("plots"),
                validity,
                List.of(),
                null,
                null,
                null,
                asOf,
                Confidence.B,
                true,
                false,
                false,
                null,
                "parcels/" + version + ".xlsx",
                "hash");
    }

    @Test
    void keepsRowsOverARestart() throws IOException {
        publish("v1", Validity.NOT_STATED, "2026-05", WORKBOOK);
        var before = register.listOn(JUNE);
        assertThat(opened().listOn(JUNE)).isEqualTo(before).hasSize(2);
    }

    @Test
    void showsTheRowsOfVersionsInForceOnTheDayAskedFor() {
        publish("v1", new Validity(null, LocalDate.of(2026, 8, 31)), "2026-05", WORKBOOK);
        publish("v2", new Validity(LocalDate.of(2026, 9, 1), null), "2026-09", "编号 | 面积(亩) | 容积率\nTP-01 | 18.9 | 3.5");
        assertThat(register.find(new ParcelCode("TP-01"), JUNE).orElseThrow().floorAreaRatio())
                .isEqualByComparingTo("3.0");
        assertThat(register.find(new ParcelCode("TP-01"), OCTOBER).orElseThrow().floorAreaRatio())
                .isEqualByComparingTo("3.5");
        assertThat(register.find(new ParcelCode("TP-02"), OCTOBER)).isEmpty();
    }

    @Test
    void replacesWhatWasStoredForAVersionAndDropsIt() {
        publish("v1", Validity.NOT_STATED, "2026-05", WORKBOOK);
        register.listOn(JUNE);
        register.store(new VersionId("v1"), List.of());
        assertThat(register.listOn(JUNE)).isEmpty();
        publish("v3", Validity.NOT_STATED, "2026-05", WORKBOOK);
        register.drop(new VersionId("v3"));
        assertThat(register.listOn(JUNE)).isEmpty();
    }

    @Test
    void takesTheLargerSheetAsTheSourceWhereSheetsAgree() {
        publish("single", Validity.NOT_STATED, "2026-05", "编号 | 面积(亩) | 容积率\nTP-01 | 18.9 | 3.0");
        publish("book", Validity.NOT_STATED, "2026-05", WORKBOOK);
        var result = register.answer(all(), JUNE);
        assertThat(result.rows())
                .extracting(row -> row.source().versionId().value())
                .containsExactly("book", "book");
        assertThat(result.disagreements()).isEmpty();
    }

    @Test
    void showsTheNewerSheetAndKeepsTheDifferenceWhereSheetsDiffer() {
        publish("book", Validity.NOT_STATED, "2026-05", WORKBOOK);
        publish("single", Validity.NOT_STATED, "2026-09", "编号 | 面积(亩) | 容积率 | 限高(米)\nTP-01 | 18.9 | 3.2 | 60");
        var result = register.answer(all(), OCTOBER);
        assertThat(result.rows().getFirst().floorAreaRatio()).isEqualByComparingTo("3.2");
        assertThat(result.disagreements())
                .extracting(Disagreement::field)
                .containsExactlyInAnyOrder(ParcelField.FLOOR_AREA_RATIO, ParcelField.GROSS_FLOOR_AREA_SQM);
        assertThat(result.disagreements().getFirst().other().floorAreaRatio()).isEqualByComparingTo("3.0");
    }

    private static ParcelQuery all() {
        return new ParcelQuery(List.of(), List.of(), null, null, List.of(), List.of(), null, ParcelQuery.Shape.LIST);
    }
}
