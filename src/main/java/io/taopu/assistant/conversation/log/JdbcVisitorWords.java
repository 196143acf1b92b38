package io.taopu.assistant.conversation.log;

import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.identity.spi.PersonalDataHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hands out and deletes a visitor's conversations with all that belongs to them. */
@Repository
class JdbcVisitorWords implements PersonalDataHolder {

    private static final String OWN = " in (select id from conversation where visitor_id = :visitor)";

    private final JdbcClient jdbc;

    JdbcVisitorWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "conversations";
    }

    @Override
    public Object export(VisitorId visitor) {
        List<Map<String, Object>> conversations = rows(
                """
                select id, channel, locale, status, page, parcel_code, rating_score, rating_comment, created_at
                from conversation where visitor_id = :visitor order by created_at, id
                """,
                visitor);
        Map<Object, List<Map<String, Object>>> messages = byConversation(
                """
                select conversation_id, id, seq, role, body as text, client_message_id, created_at
                from message where conversation_id"""
                        + OWN + " order by conversation_id, seq",
                visitor);
        Map<Object, List<Map<String, Object>>> handoffs = byConversation(
                """
                select conversation_id, id, reason, status, queued_at
                from handoff where conversation_id"""
                        + OWN + " order by queued_at, id",
                visitor);
        Map<Object, List<Map<String, Object>>> feedback = byConversation(
                """
                select conversation_id, message_id, rating, remark, given_at
                from message_feedback where conversation_id"""
                        + OWN + " order by given_at, message_id",
                visitor);
        conversations.forEach(conversation -> {
            Object id = conversation.get("id");
            conversation.put("messages", messages.getOrDefault(id, List.of()));
            conversation.put("handoffs", handoffs.getOrDefault(id, List.of()));
            conversation.put("feedback", feedback.getOrDefault(id, List.of()));
        });
        return conversations;
    }

    @Override
    public Map<String, Integer> erase(VisitorId visitor) {
        Map<String, Integer> counts = new TreeMap<>();
        lockAgainstAppending(visitor);
        counts.put("feedback", delete("message_feedback where conversation_id" + OWN, visitor));
        counts.put("handoffs", delete("handoff where conversation_id" + OWN, visitor));
        counts.put("turns", delete("turn where conversation_id" + OWN, visitor));
        counts.put("messages", delete("message where conversation_id" + OWN, visitor));
        counts.put("conversations", delete("conversation where visitor_id = :visitor", visitor));
        return counts;
    }

    private void lockAgainstAppending(VisitorId visitor) {
        jdbc.sql("update conversation set updated_at = updated_at where visitor_id = :visitor")
                .param("visitor", visitor.value())
                .update();
    }

    private int delete(String what, VisitorId visitor) {
        return jdbc.sql("delete from " + what).param("visitor", visitor.value()).update();
    }

    private Map<Object, List<Map<String, Object>>> byConversation(String sql, VisitorId visitor) {
        Map<Object, List<Map<String, Object>>> grouped = new LinkedHashMap<>();
        rows(sql, visitor).forEach(row -> grouped.computeIfAbsent(row.remove("conversationId"), id -> new ArrayList<>())
                .add(row));
        return grouped;
    }

    private List<Map<String, Object>> rows(String sql, VisitorId visitor) {
        return jdbc.sql(sql)
                .param("visitor", visitor.value())
                .query((row, n) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    var columns = row.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        values.put(camelCase(columns.getColumnLabel(i)), row.getObject(i));
                    }
                    return values;
                })
                .list();
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
