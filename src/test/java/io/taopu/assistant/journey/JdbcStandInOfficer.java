package io.taopu.assistant.journey;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.Typing;
import io.taopu.assistant.conversation.turn.News;
import io.taopu.assistant.live.Signals;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an officer does to a conversation, written into the tables of a running site and announced as the product does it. */
final class JdbcStandInOfficer {

    private final Site site;
    private final JdbcClient jdbc;
    private final String name;
    private final ConversationId conversation;

    JdbcStandInOfficer(Site site, String name, String conversation) {
        this.site = site;
        this.jdbc = site.bean(JdbcClient.class);
        this.name = name;
        this.conversation = new ConversationId(conversation);
    }

    void claim() {
        change(() -> {
            jdbc.sql("update handoff set status = 'assigned', officer_id = 'o1', officer_name = ?, "
                            + "assigned_at = current_timestamp where conversation_id = ? and status = 'queued'")
                    .params(name, conversation.value())
                    .update();
            hands("open", name);
            store(Message.Role.ACTIVITY, "", Message.Activity.CLAIMED);
        });
    }

    void say(String text) {
        change(() -> store(Message.Role.OFFICER, text, null));
    }

    void type() {
        site.bean(Signals.class).send(conversation.topic(), new Typing(Message.Role.OFFICER));
    }

    void resolve() {
        change(() -> {
            jdbc.sql("update handoff set status = 'resolved', ended_at = current_timestamp "
                            + "where conversation_id = ? and status = 'assigned'")
                    .param(conversation.value())
                    .update();
            hands("resolved", null);
            store(Message.Role.ACTIVITY, "", Message.Activity.RESOLVED);
        });
    }

    /** What the visitor thought of the last answer: rating and remark. */
    String feedback() {
        return jdbc.sql("select rating, remark from message_feedback where conversation_id = ?")
                .param(conversation.value())
                .query((row, n) -> row.getString("rating") + " " + row.getString("remark"))
                .single();
    }

    /** The score the visitor gave the conversation. */
    int rating() {
        return jdbc.sql("select rating_score from conversation where id = ?")
                .param(conversation.value())
                .query(Integer.class)
                .single();
    }

    private void change(Runnable steps) {
        site.bean(TransactionTemplate.class).executeWithoutResult(status -> steps.run());
        site.bean(News.class).changed(conversation);
    }

    private void hands(String status, @Nullable String officer) {
        jdbc.sql("update conversation set status = ?, officer_id = ?, officer_name = ?, owner_epoch = owner_epoch + 1 "
                        + "where id = ?")
                .params(status, officer == null ? null : "o1", officer, conversation.value())
                .update();
    }

    private void store(Message.Role role, String text, Message.@Nullable Activity activity) {
        jdbc.sql("update conversation set last_seq = last_seq + 1 where id = ?")
                .param(conversation.value())
                .update();
        jdbc.sql(
                        "insert into message (conversation_id, seq, id, role, sender, created_at, locale, body, author, activity) "
                                + "select id, last_seq, ?, ?, 'o1', current_timestamp, locale, ?, ?, ? from conversation where id = ?")
                .params(
                        UUID.randomUUID().toString(),
                        role.wireName(),
                        text,
                        name,
                        activity == null ? null : activity.wireName(),
                        conversation.value())
                .update();
    }
}
