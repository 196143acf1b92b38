package io.taopu.assistant.conversation.log;

import static io.taopu.assistant.conversation.log.JdbcTimes.utc;

import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Handoff;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the table {@code handoff}. */
@Repository
public class JdbcHandoffs {

    private static final String COLUMNS =
            """
            select id, conversation_id, reason, status, queued_at, contact_id, officer_name from handoff
            """;

    private final JdbcClient jdbc;

    JdbcHandoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A handoff as stored, without its place in the queue. */
    public record Row(
            String id,
            ConversationId conversation,
            HandoffReason reason,
            Handoff.Status status,
            Instant queuedAt,
            @Nullable String contactId,
            @Nullable String officerName) {}

    void insert(Row row, @Nullable String summary) {
        jdbc.sql(
                        """
                insert into handoff (id, conversation_id, reason, status, summary, contact_id, queued_at)
                values (:id, :conversation, :reason, :status, :summary, :contact, :queuedAt)
                """)
                .param("id", row.id())
                .param("conversation", row.conversation().value())
                .param("reason", row.reason().wireName())
                .param("status", row.status().wireName())
                .param("summary", summary, Types.VARCHAR)
                .param("contact", row.contactId(), Types.VARCHAR)
                .param("queuedAt", utc(row.queuedAt()))
                .update();
    }

    /** The conversation's handoff that waits or is with an officer. */
    Optional<Row> findActive(ConversationId conversation) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where conversation_id = :conversation and status in ('queued', 'assigned')
                order by queued_at desc, id desc fetch first 1 rows only
                """)
                .param("conversation", conversation.value())
                .query(JdbcHandoffs::row)
                .optional();
    }

    /** The conversation's newest handoff that was not cancelled. */
    public Optional<Row> findLatest(ConversationId conversation) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where conversation_id = :conversation and status <> 'cancelled'
                order by queued_at desc, id desc fetch first 1 rows only
                """)
                .param("conversation", conversation.value())
                .query(JdbcHandoffs::row)
                .optional();
    }

    /** How many wait for an officer. */
    public int waiting() {
        return jdbc.sql("select count(*) from handoff where status = 'queued'")
                .query(Integer.class)
                .single();
    }

    /** How many wait before this one. */
    public int waitingBefore(Row row) {
        return jdbc.sql(
                        """
                select count(*) from handoff
                where status = 'queued' and (queued_at < :queuedAt or (queued_at = :queuedAt and id < :id))
                """)
                .param("queuedAt", utc(row.queuedAt()))
                .param("id", row.id())
                .query(Integer.class)
                .single();
    }

    void attachContact(String handoffId, String contactId) {
        jdbc.sql("update handoff set contact_id = :contact where id = :id")
                .param("contact", contactId)
                .param("id", handoffId)
                .update();
    }

    /** Takes it out of the queue; false when it is not waiting any more. */
    boolean cancel(String handoffId, Instant now) {
        return jdbc.sql("update handoff set status = 'cancelled', ended_at = :now where id = :id and status = 'queued'")
                        .param("now", utc(now))
                        .param("id", handoffId)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("id"),
                new ConversationId(row.getString("conversation_id")),
                HandoffReason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                Handoff.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                JdbcTimes.instant(row, "queued_at"),
                row.getString("contact_id"),
                row.getString("officer_name"));
    }
}
