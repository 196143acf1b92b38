package io.taopu.assistant.ingestion.folder;

import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.parcel.SheetReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code ingestion_path}. */
public final class JdbcPaths {

    private static final int MAX_PROBLEMS = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public JdbcPaths(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Map<String, KnownPath> byPath() {
        var known = new HashMap<String, KnownPath>();
        jdbc.sql("SELECT path, content_hash, reader_version, result, problems, origins FROM ingestion_path")
                .query((row, number) -> new KnownPath(
                        row.getString("path"),
                        row.getString("content_hash"),
                        row.getInt("reader_version"),
                        Result.valueOf(row.getString("result")),
                        json.readValue(row.getString("problems"), new TypeReference<List<SheetReport.Problem>>() {}),
                        lines(row.getString("origins"))))
                .list()
                .forEach(path -> known.put(path.path(), path));
        return known;
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }

    /** Remembers the path; joins the caller's transaction. */
    public void save(KnownPath path) {
        forget(path.path());
        var problems = path.problems().stream().limit(MAX_PROBLEMS).toList();
        jdbc.sql(
                        """
                        INSERT INTO ingestion_path (path, content_hash, reader_version, result, problems, origins)
                        VALUES (:path, :hash, :reader, :result, :problems, :origins)
                        """)
                .param("path", path.path())
                .param("hash", path.contentHash())
                .param("reader", path.readerVersion())
                .param("result", path.result().name())
                .param("problems", json.writeValueAsString(problems))
                .param("origins", String.join("\n", path.origins()))
                .update();
    }

    /** Forgets the path; joins the caller's transaction. */
    public void forget(String path) {
        jdbc.sql("DELETE FROM ingestion_path WHERE path = :path")
                .param("path", path)
                .update();
    }
}
