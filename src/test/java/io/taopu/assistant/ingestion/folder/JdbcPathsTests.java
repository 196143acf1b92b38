package io.taopu.assistant.ingestion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.parcel.SheetReport;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@OnBothDatabases
class JdbcPathsTests {

    private static final SheetReport.Problem PROBLEM =
            new SheetReport.Problem("地块", 7, "容积率", "3\u0000,5 \"\\ 😀", "不是数字");

    private final TestDatabase database;
    private final JdbcPaths paths;

    JdbcPathsTests(DatabaseUnderTest kind) {
        database = kind.migrated();
        paths = new JdbcPaths(JdbcClient.create(database.dataSource()), JsonMapper.shared());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasSaved() {
        var live = new KnownPath(
                "policies/甲.md", "hash", 3, Result.LIVE, List.of(), List.of("title=sidecar", "issuer=text"));
        var rejected = new KnownPath("parcels/b.xlsx", "other", 3, Result.REJECTED, List.of(PROBLEM), List.of());

        paths.save(live);
        paths.save(rejected);

        assertThat(paths.byPath().values()).containsExactlyInAnyOrder(live, rejected);
    }

    @Test
    void replacesWhatItKnewOfAPath() {
        paths.save(new KnownPath("a.md", "old", 2, Result.REJECTED, List.of(PROBLEM), List.of()));
        var now = new KnownPath("a.md", "new", 3, Result.LIVE, List.of(), List.of());

        paths.save(now);

        assertThat(paths.byPath()).containsOnlyKeys("a.md").containsValue(now);
    }

    @Test
    void forgetsAPathAndIgnoresUnknownOnes() {
        paths.save(new KnownPath("a.md", "hash", 3, Result.LIVE, List.of(), List.of()));

        paths.forget("a.md");
        paths.forget("never-seen.md");

        assertThat(paths.byPath()).isEmpty();
    }

    @Test
    void tellsPathsApartByCaseAndKeepsABoundedNumberOfProblems() {
        paths.save(new KnownPath("A.md", "1", 3, Result.LIVE, List.of(), List.of()));
        paths.save(new KnownPath("a.md", "2", 3, Result.REJECTED, Collections.nCopies(500, PROBLEM), List.of()));

        assertThat(paths.byPath()).containsOnlyKeys("A.md", "a.md");
        assertThat(paths.byPath().get("a.md").problems()).hasSize(200);
    }
}
