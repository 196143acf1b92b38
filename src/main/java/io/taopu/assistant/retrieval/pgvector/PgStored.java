package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.Candidates.Found;
import io.taopu.assistant.retrieval.index.Vector;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is stored of segments, by the number of their row. A row is never changed and its number never given again, so what
 * was read lately is never wrong. Thread-safe.
 */
final class PgStored {

    /** About 8 KB each. */
    private static final int MOST = 4_096;

    private static final String STORED =
            """
            select id, segment_id, version_id, ordinal, kind, headings, page, sheet, row_number, body, title, sentences,
                halfvec_send(vector) as vector
            from retrieval_segment left join retrieval_vector on segment = id
            where id = any (?)
            """;

    private final Map<Long, Found> lately = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Found> eldest) {
            return size() > MOST;
        }
    };

    /** Each row that is there. */
    Map<Long, Found> of(Connection connection, Collection<Long> rows) throws SQLException {
        Map<Long, Found> found = new HashMap<>();
        synchronized (lately) {
            for (Long row : rows) {
                Found known = lately.get(row);
                if (known != null) {
                    found.put(row, known);
                }
            }
        }
        Long[] missing = rows.stream().filter(row -> !found.containsKey(row)).toArray(Long[]::new);
        if (missing.length > 0) {
            Map<Long, Found> read = read(connection, missing);
            found.putAll(read);
            synchronized (lately) {
                lately.putAll(read);
            }
        }
        return found;
    }

    private static Map<Long, Found> read(Connection connection, Long[] ids) throws SQLException {
        Map<Long, Found> read = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setObject(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.put(rows.getLong("id"), found(rows));
                }
            }
        }
        return read;
    }

    private static Found found(ResultSet row) throws SQLException {
        byte[] sent = row.getBytes("vector");
        Vector vector = sent == null ? null : PgValues.vector(sent);
        Segment segment = new Segment(
                new SegmentId(row.getString("segment_id")),
                new VersionId(row.getString("version_id")),
                row.getInt("ordinal"),
                SegmentKind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("headings").getArray()),
                row.getObject("page", Integer.class),
                row.getString("sheet"),
                row.getObject("row_number", Integer.class),
                row.getString("body"));
        return new Found(
                segment,
                row.getString("title"),
                vector,
                vector == null ? List.of() : PgValues.sentences(row.getBytes("sentences"), vector.dimension()));
    }
}
