package io.taopu.assistant.conversation.log;

import static io.taopu.assistant.conversation.log.JdbcTimes.utc;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Owns the table {@code message}: append only. */
@Repository
public class JdbcMessages {

    /** Sender of everything the visitor writes. */
    static final String VISITOR = "visitor";

    /** Sender of the assistant's replies and of lines about the conversation. */
    static final String SYSTEM = "system";

    private static final String COLUMNS =
            """
            select id, conversation_id, seq, role, created_at, locale, body, client_message_id, in_reply_to,
                   author, activity, as_of, answer
            from message
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    JdbcMessages(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One earlier question of a conversation with the assistant's reply. */
    public record Answered(String asked, String outcome, String answered, @Nullable String focusJson) {}

    /** Appends; false when the client's id or the question answered has been used before. */
    boolean insert(Message message, String sender, @Nullable String outcome, @Nullable String focusJson) {
        return jdbc.sql(
                                """
                insert into message (conversation_id, seq, id, role, sender, created_at, locale, body,
                    client_message_id, in_reply_to, author, activity, as_of, outcome, answer, focus)
                values (:conversation, :seq, :id, :role, :sender, :createdAt, :locale, :body,
                    :clientMessageId, :inReplyTo, :author, :activity, :asOf, :outcome, :answer, :focus)
                on conflict do nothing
                """)
                        .param("conversation", message.conversation().value())
                        .param("seq", message.seq())
                        .param("id", message.id())
                        .param("role", message.role().wireName())
                        .param("sender", sender)
                        .param("createdAt", utc(message.createdAt()))
                        .param("locale", message.locale())
                        .param("body", message.text())
                        .param("clientMessageId", message.clientMessageId(), Types.VARCHAR)
                        .param("inReplyTo", message.inReplyTo(), Types.VARCHAR)
                        .param("author", message.author(), Types.VARCHAR)
                        .param(
                                "activity",
                                message.activity() == null
                                        ? null
                                        : message.activity().wireName(),
                                Types.VARCHAR)
                        .param("asOf", message.asOf(), Types.DATE)
                        .param("outcome", outcome, Types.VARCHAR)
                        .param("answer", message.answerJson(), Types.VARCHAR)
                        .param("focus", focusJson, Types.VARCHAR)
                        .update()
                == 1;
    }

    public Optional<Message> find(ConversationId conversation, String messageId) {
        return jdbc.sql(COLUMNS + "where id = :id and conversation_id = :conversation")
                .param("id", messageId)
                .param("conversation", conversation.value())
                .query(JdbcMessages::message)
                .optional();
    }

    /** What visitors have said before under the clients' ids of these messages. */
    List<Message> findByClientIds(List<Incoming> said) {
        List<Incoming> named = said.stream()
                .filter(one -> one.message().clientMessageId() != null)
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                select m.id, m.conversation_id, m.seq, m.role, m.created_at, m.locale, m.body, m.client_message_id,
                       m.in_reply_to, m.author, m.activity, m.as_of, m.answer
                from unnest(cast(:conversations as varchar array), cast(:clientIds as varchar array))
                         as said (conversation_id, client_message_id)
                join message m on m.conversation_id = said.conversation_id and m.sender = :sender
                              and m.client_message_id = said.client_message_id
                """)
                .param("conversations", array(named.stream().map(one -> one.conversation()
                        .value())))
                .param("clientIds", array(named.stream().map(one ->
                        (Object) one.message().clientMessageId())))
                .param("sender", VISITOR)
                .query(JdbcMessages::message)
                .list();
    }

    private static SqlArrayValue array(Stream<?> values) {
        return new SqlArrayValue("varchar", values.toArray());
    }

    /** Appends what visitors say and lines about conversations. */
    void insertAll(List<Message> messages) {
        batch.batchUpdate(
                """
                insert into message (conversation_id, seq, id, role, sender, created_at, locale, body,
                    client_message_id, activity, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                messages,
                messages.size(),
                (statement, message) -> {
                    Message.Activity activity = message.activity();
                    statement.setString(1, message.conversation().value());
                    statement.setLong(2, message.seq());
                    statement.setString(3, message.id());
                    statement.setString(4, message.role().wireName());
                    statement.setString(5, message.role() == Message.Role.USER ? VISITOR : SYSTEM);
                    statement.setObject(6, utc(message.createdAt()));
                    statement.setString(7, message.locale());
                    statement.setString(8, message.text());
                    statement.setString(9, message.clientMessageId());
                    statement.setString(10, activity == null ? null : activity.wireName());
                    statement.setObject(11, message.asOf(), Types.DATE);
                });
    }

    /** The assistant's reply to a message. */
    public Optional<Message> findReply(ConversationId conversation, String inReplyTo) {
        return jdbc.sql(COLUMNS + "where conversation_id = :conversation and in_reply_to = :inReplyTo")
                .param("conversation", conversation.value())
                .param("inReplyTo", inReplyTo)
                .query(JdbcMessages::message)
                .optional();
    }

    /** What follows a number, in order. */
    public List<Message> listAfter(ConversationId conversation, long after, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where conversation_id = :conversation and seq > :after
                order by seq fetch first :limit rows only
                """)
                .param("conversation", conversation.value())
                .param("after", after)
                .param("limit", limit)
                .query(JdbcMessages::message)
                .list();
    }

    /** The questions between two numbers, both exclusive, that the assistant has answered; the last so many, in order. */
    public List<Answered> answeredBetween(ConversationId conversation, long after, long before, int last) {
        return jdbc.sql(
                        """
                select q.body as asked, r.outcome as outcome, r.body as answered, r.focus as focus
                from message q
                join message r on r.conversation_id = q.conversation_id and r.in_reply_to = q.id
                where q.conversation_id = :conversation and q.seq > :after and q.seq < :before
                order by q.seq desc fetch first :last rows only
                """)
                .param("conversation", conversation.value())
                .param("after", after)
                .param("before", before)
                .param("last", last)
                .query((row, n) -> new Answered(
                        row.getString("asked"),
                        row.getString("outcome"),
                        row.getString("answered"),
                        row.getString("focus")))
                .list()
                .reversed();
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        String activity = row.getString("activity");
        return new Message(
                row.getString("id"),
                new ConversationId(row.getString("conversation_id")),
                row.getLong("seq"),
                Message.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                JdbcTimes.instant(row, "created_at"),
                row.getString("locale"),
                row.getString("body"),
                row.getString("client_message_id"),
                row.getString("in_reply_to"),
                row.getString("author"),
                activity == null ? null : Message.Activity.valueOf(activity.toUpperCase(Locale.ROOT)),
                row.getObject("as_of", LocalDate.class),
                row.getString("answer"));
    }
}
