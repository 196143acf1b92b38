package io.taopu.assistant.conversation.log;

import static io.taopu.assistant.conversation.log.JdbcTimes.utc;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.ConversationStatus;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.VisitorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Owns the table {@code conversation}. */
@Repository
public class JdbcConversations {

    private static final String COLUMNS =
            """
            select id, visitor_id, channel, locale, status, owner_epoch, last_seq, boundary_seq,
                   officer_id, officer_name, page, parcel_code, resolved_at, created_at
            from conversation
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    JdbcConversations(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Stores a conversation that has no message yet. */
    public void insert(Conversation conversation) {
        jdbc.sql(
                        """
                insert into conversation (id, visitor_id, channel, locale, status, owner_epoch, last_seq, boundary_seq,
                    page, parcel_code, read_by_visitor, read_by_officer, created_at, updated_at)
                values (:id, :visitor, :channel, :locale, :status, 0, 0, 0, :page, :parcelCode, 0, 0, :now, :now)
                """)
                .param("id", conversation.id().value())
                .param("visitor", conversation.visitor().value())
                .param("channel", conversation.channel().wireName())
                .param("locale", conversation.locale())
                .param("status", conversation.status().wireName())
                .param("page", conversation.context().page(), Types.VARCHAR)
                .param("parcelCode", conversation.context().parcelCode(), Types.VARCHAR)
                .param("now", utc(conversation.createdAt()))
                .update();
    }

    public Optional<Conversation> find(ConversationId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(JdbcConversations::conversation)
                .optional();
    }

    /** The visitor's conversations, newest first, after the given one. */
    public List<Conversation> list(VisitorId visitor, @Nullable Conversation after, int limit) {
        String older = after == null ? "" : "and (created_at < :at or (created_at = :at and id < :id))";
        JdbcClient.StatementSpec query = jdbc.sql(COLUMNS + "where visitor_id = :visitor " + older
                        + " order by created_at desc, id desc fetch first :limit rows only")
                .param("visitor", visitor.value())
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", utc(after.createdAt()))
                    .param("id", after.id().value());
        }
        return query.query(JdbcConversations::conversation).list();
    }

    /** The visitor's newest conversation that is not resolved. */
    public Optional<Conversation> latestUnresolved(VisitorId visitor) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where visitor_id = :visitor and status <> 'resolved'
                order by created_at desc, id desc fetch first 1 rows only
                """)
                .param("visitor", visitor.value())
                .query(JdbcConversations::conversation)
                .optional();
    }

    /** Locks the row until the transaction ends; false when there is none. */
    boolean lock(ConversationId id, Instant now) {
        return jdbc.sql("update conversation set updated_at = :now where id = :id")
                        .param("now", utc(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Locks those rows that nobody else has locked, until the transaction ends. */
    List<Conversation> lockWhereFree(Collection<ConversationId> ids) {
        return jdbc.sql(COLUMNS + "where id = any(:ids) for update skip locked")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "varchar",
                                ids.stream().map(ConversationId::value).toArray()))
                .query(JdbcConversations::conversation)
                .list();
    }

    /** Stores how far conversations have come and whose turn it is. The rows must be locked. */
    void grow(List<Conversation> grown, Instant now) {
        batch.batchUpdate(
                """
                update conversation
                set last_seq = ?, status = ?, owner_epoch = ?, page = ?, parcel_code = ?, updated_at = ?
                where id = ?
                """,
                grown,
                grown.size(),
                (statement, conversation) -> {
                    statement.setLong(1, conversation.lastSeq());
                    statement.setString(2, conversation.status().wireName());
                    statement.setLong(3, conversation.ownerEpoch());
                    statement.setString(4, conversation.context().page());
                    statement.setString(5, conversation.context().parcelCode());
                    statement.setObject(6, utc(now));
                    statement.setString(7, conversation.id().value());
                });
    }

    /** Takes the next number and locks the row until the transaction ends; false when there is no such conversation. */
    boolean advance(ConversationId id, Instant now) {
        return jdbc.sql("update conversation set last_seq = last_seq + 1, updated_at = :now where id = :id")
                        .param("now", utc(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** As {@link #advance}, only while the assistant owns the conversation in this epoch. */
    boolean advanceIfOwned(ConversationId id, long ownerEpoch, Instant now) {
        return jdbc.sql(
                                """
                update conversation set last_seq = last_seq + 1, updated_at = :now
                where id = :id and status = 'pending' and owner_epoch = :epoch
                """)
                        .param("now", utc(now))
                        .param("id", id.value())
                        .param("epoch", ownerEpoch)
                        .update()
                == 1;
    }

    /** Gives the conversation into other hands: a new status and a new epoch. The row must be locked. */
    void changeHands(ConversationId id, ConversationStatus status) {
        jdbc.sql("update conversation set status = :status, owner_epoch = owner_epoch + 1 where id = :id")
                .param("status", status.wireName())
                .param("id", id.value())
                .update();
    }

    /** Keeps the visitor's rating of the whole conversation; a later one replaces it. */
    public void rate(ConversationId id, int score, @Nullable String comment, Instant now) {
        jdbc.sql(
                        """
                update conversation set rating_score = :score, rating_comment = :comment, rated_at = :now
                where id = :id
                """)
                .param("score", score)
                .param("comment", comment, Types.VARCHAR)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    /** The visitor has read up to this number. */
    public void markRead(ConversationId id, long seq) {
        jdbc.sql("update conversation set read_by_visitor = :seq where id = :id and read_by_visitor < :seq")
                .param("seq", seq)
                .param("id", id.value())
                .update();
    }

    /** The epoch at present; empty when the conversation has gone. */
    public Optional<Long> ownerEpoch(ConversationId id) {
        return jdbc.sql("select owner_epoch from conversation where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    private static Conversation conversation(ResultSet row, int n) throws SQLException {
        return new Conversation(
                new ConversationId(row.getString("id")),
                new VisitorId(row.getString("visitor_id")),
                Channel.of(row.getString("channel")),
                row.getString("locale"),
                ConversationStatus.of(row.getString("status")),
                row.getLong("owner_epoch"),
                row.getLong("last_seq"),
                row.getLong("boundary_seq"),
                row.getString("officer_id"),
                row.getString("officer_name"),
                new PageContext(row.getString("page"), row.getString("parcel_code")),
                JdbcTimes.optionalInstant(row, "resolved_at"),
                JdbcTimes.instant(row, "created_at"));
    }
}
