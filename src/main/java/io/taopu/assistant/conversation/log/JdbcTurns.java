package io.taopu.assistant.conversation.log;

import static io.taopu.assistant.conversation.log.JdbcTimes.utc;

import io.taopu.assistant.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the table {@code turn}: one row for each question the assistant owes or owed an answer. */
@Repository
public class JdbcTurns {

    private static final String COLUMNS =
            """
            select message_id, conversation_id, seq, owner_epoch, state, lease_holder, lease_until, attempts
            from turn
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    JdbcTurns(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** How far a turn has come. */
    public enum State {
        PENDING,
        DONE,
        OVERTAKEN
    }

    /**
     * A question with the promise to answer it.
     *
     * @param ownerEpoch epoch in which the question was asked; in a later one the answer must not be given
     * @param leaseUntil until when only the holder works on it
     * @param attempts how many workers have begun it
     */
    public record Turn(
            String messageId,
            ConversationId conversation,
            long seq,
            long ownerEpoch,
            State state,
            String leaseHolder,
            Instant leaseUntil,
            int attempts) {}

    void insertAll(List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                """
                insert into turn (message_id, conversation_id, seq, owner_epoch, state, lease_holder, lease_until,
                    attempts)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                turns,
                turns.size(),
                (statement, turn) -> {
                    statement.setString(1, turn.messageId());
                    statement.setString(2, turn.conversation().value());
                    statement.setLong(3, turn.seq());
                    statement.setLong(4, turn.ownerEpoch());
                    statement.setString(5, turn.state().name());
                    statement.setString(6, turn.leaseHolder());
                    statement.setObject(7, utc(turn.leaseUntil()));
                    statement.setInt(8, turn.attempts());
                });
    }

    public Optional<State> state(String messageId) {
        return jdbc.sql("select state from turn where message_id = :message")
                .param("message", messageId)
                .query(String.class)
                .optional()
                .map(State::valueOf);
    }

    /** The oldest question of the conversation that is still owed an answer. */
    public Optional<Turn> nextOf(ConversationId conversation) {
        return jdbc.sql(
                        COLUMNS
                                + """
                where conversation_id = :conversation and state = 'PENDING' order by seq fetch first 1 rows only
                """)
                .param("conversation", conversation.value())
                .query(JdbcTurns::turn)
                .optional();
    }

    /** Takes over a turn whose lease has run out; false when somebody else was quicker. */
    public boolean lease(Turn turn, String holder, Instant now, Instant until) {
        return jdbc.sql(
                                """
                update turn set lease_holder = :holder, lease_until = :until, attempts = attempts + 1
                where message_id = :message and state = 'PENDING' and lease_until <= :now
                """)
                        .param("holder", holder)
                        .param("until", utc(until))
                        .param("message", turn.messageId())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Keeps those turns of the holder whose lease would run out soon. */
    public void renew(String holder, Instant soon, Instant until) {
        jdbc.sql(
                        """
                update turn set lease_until = :until
                where lease_holder = :holder and state = 'PENDING' and lease_until < :soon
                """)
                .param("until", utc(until))
                .param("soon", utc(soon))
                .param("holder", holder)
                .update();
    }

    /** Conversations with a question whose worker has not been heard of in time. */
    public List<ConversationId> abandoned(Instant now, int limit) {
        return jdbc.sql(
                        """
                select conversation_id from turn where state = 'PENDING' and lease_until <= :now
                group by conversation_id order by min(lease_until) fetch first :limit rows only
                """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, n) -> new ConversationId(row.getString("conversation_id")))
                .list();
    }

    /** Conversations with a question that this holder has not answered yet. */
    public List<ConversationId> heldBy(String holder, int limit) {
        return jdbc.sql(
                        """
                select distinct conversation_id from turn where state = 'PENDING' and lease_holder = :holder
                fetch first :limit rows only
                """)
                .param("holder", holder)
                .param("limit", limit)
                .query((row, n) -> new ConversationId(row.getString("conversation_id")))
                .list();
    }

    void finish(String messageId) {
        jdbc.sql("update turn set state = 'DONE' where message_id = :message and state = 'PENDING'")
                .param("message", messageId)
                .update();
    }

    /** Nobody answers this turn any more; what had been worked out is kept for the officer. */
    void overtake(String messageId, String draftJson) {
        jdbc.sql("update turn set state = 'OVERTAKEN', draft = :draft where message_id = :message and state <> 'DONE'")
                .param("draft", draftJson)
                .param("message", messageId)
                .update();
    }

    /** The assistant owes this conversation nothing any more. */
    void overtakeAll(ConversationId conversation) {
        jdbc.sql("update turn set state = 'OVERTAKEN' where conversation_id = :conversation and state = 'PENDING'")
                .param("conversation", conversation.value())
                .update();
    }

    private static Turn turn(ResultSet row, int n) throws SQLException {
        return new Turn(
                row.getString("message_id"),
                new ConversationId(row.getString("conversation_id")),
                row.getLong("seq"),
                row.getLong("owner_epoch"),
                State.valueOf(row.getString("state")),
                row.getString("lease_holder"),
                JdbcTimes.instant(row, "lease_until"),
                row.getInt("attempts"));
    }
}
