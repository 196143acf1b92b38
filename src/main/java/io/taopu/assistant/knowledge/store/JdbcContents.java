package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.Library.Original;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code knowledge_segment} and {@code knowledge_original}. */
final class JdbcContents {

    private static final int PIECE_BYTES = 512 * 1024;
    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcContents(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void insertSegments(List<Segment> segments) {
        template.batchUpdate(
                """
                INSERT INTO knowledge_segment (segment_id, version_id, ordinal, kind, headings, page, sheet, row_number, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                segments,
                BATCH,
                JdbcContents::bind);
    }

    private static void bind(PreparedStatement statement, Segment segment) throws SQLException {
        statement.setString(1, segment.id().value());
        statement.setString(2, segment.versionId().value());
        statement.setInt(3, segment.ordinal());
        statement.setString(4, segment.kind().name());
        statement.setString(5, String.join("\n", segment.headings()));
        statement.setObject(6, segment.page(), Types.INTEGER);
        statement.setString(7, segment.sheet());
        statement.setObject(8, segment.row(), Types.INTEGER);
        statement.setString(9, segment.text());
    }

    List<Segment> segmentsOf(VersionId version) {
        return jdbc.sql(
                        """
                        SELECT segment_id, version_id, ordinal, kind, headings, page, sheet, row_number, body
                        FROM knowledge_segment WHERE version_id = :version ORDER BY ordinal
                        """)
                .param("version", version.value())
                .query(JdbcContents::segment)
                .list();
    }

    private static Segment segment(ResultSet row, int number) throws SQLException {
        String headings = row.getString("headings");
        return new Segment(
                new SegmentId(row.getString("segment_id")),
                new VersionId(row.getString("version_id")),
                row.getInt("ordinal"),
                SegmentKind.valueOf(row.getString("kind")),
                headings.isEmpty() ? List.of() : List.of(headings.split("\n")),
                row.getObject("page", Integer.class),
                row.getString("sheet"),
                row.getObject("row_number", Integer.class),
                row.getString("body"));
    }

    void insertOriginal(VersionId version, Original original) {
        byte[] content = original.content();
        for (int piece = 0; piece * PIECE_BYTES < content.length; piece++) {
            int from = piece * PIECE_BYTES;
            int to = Math.min(from + PIECE_BYTES, content.length);
            jdbc.sql(
                            """
                            INSERT INTO knowledge_original (version_id, piece, file_name, media_type, content)
                            VALUES (:version, :piece, :fileName, :mediaType, :content)
                            """)
                    .param("version", version.value())
                    .param("piece", piece)
                    .param("fileName", original.fileName())
                    .param("mediaType", original.mediaType())
                    .param("content", Arrays.copyOfRange(content, from, to))
                    .update();
        }
    }

    Optional<Original> original(VersionId version) {
        record Piece(String fileName, String mediaType, byte[] content) {}
        var pieces = jdbc.sql(
                        """
                        SELECT file_name, media_type, content FROM knowledge_original
                        WHERE version_id = :version ORDER BY piece
                        """)
                .param("version", version.value())
                .query((row, number) ->
                        new Piece(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .list();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var joined = new ByteArrayOutputStream();
        pieces.forEach(piece -> joined.writeBytes(piece.content()));
        return Optional.of(
                new Original(pieces.getFirst().fileName(), pieces.getFirst().mediaType(), joined.toByteArray()));
    }
}
