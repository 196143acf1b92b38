package io.taopu.assistant.parcel.register;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.Parcel;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code parcel_row}: one row for each plot of each version, never changed once the version is published. */
public final class JdbcParcelRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public JdbcParcelRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void replace(VersionId version, List<Parcel> parcels) {
        delete(version);
        for (int i = 0; i < parcels.size(); i++) {
            var parcel = parcels.get(i);
            jdbc.sql(
                            """
                            INSERT INTO parcel_row (version_id, position, code, content)
                            VALUES (:version, :position, :code, :content)
                            """)
                    .params(Map.of(
                            "version", version.value(),
                            "position", i,
                            "code", parcel.code().value(),
                            "content", json.writeValueAsString(parcel)))
                    .update();
        }
    }

    void delete(VersionId version) {
        jdbc.sql("DELETE FROM parcel_row WHERE version_id = :version")
                .param("version", version.value())
                .update();
    }

    List<Parcel> list(VersionId version) {
        return jdbc.sql("SELECT content FROM parcel_row WHERE version_id = :version ORDER BY position")
                .param("version", version.value())
                .query((row, number) -> json.readValue(row.getString("content"), Parcel.class))
                .list();
    }
}
