package io.taopu.assistant.conversation.log;

import static io.taopu.assistant.conversation.log.JdbcTimes.utc;

import io.taopu.assistant.conversation.ConversationId;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Owns the table {@code message_feedback}. */
@Repository
public class JdbcFeedback {

    private final JdbcClient jdbc;

    JdbcFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the rating of a message; a later one replaces it. */
    @Transactional
    public void put(
            ConversationId conversation, String messageId, String rating, @Nullable String remark, Instant now) {
        jdbc.sql("delete from message_feedback where message_id = :message")
                .param("message", messageId)
                .update();
        jdbc.sql(
                        """
                insert into message_feedback (message_id, conversation_id, rating, remark, given_at)
                values (:message, :conversation, :rating, :remark, :now)
                on conflict do nothing
                """)
                .param("message", messageId)
                .param("conversation", conversation.value())
                .param("rating", rating)
                .param("remark", remark, Types.VARCHAR)
                .param("now", utc(now))
                .update();
    }
}
