package io.taopu.assistant.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the tables {@code visitor} and {@code erasure_receipt}. */
@Repository
class JdbcVisitors {

    private final JdbcClient jdbc;

    JdbcVisitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Visitor visitor) {
        jdbc.sql(
                        """
                insert into visitor (id, locale, channel, site_subject, created_at)
                values (:id, :locale, :channel, :subject, :createdAt)
                """)
                .param("id", visitor.id().value())
                .param("locale", visitor.locale())
                .param("channel", visitor.channel().wireName())
                .param("subject", visitor.siteSubject(), java.sql.Types.VARCHAR)
                .param("createdAt", visitor.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(VisitorId id) {
        return jdbc.sql("select count(*) from visitor where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Optional<Visitor> find(VisitorId id) {
        return jdbc.sql("select id, locale, channel, site_subject, created_at from visitor where id = :id")
                .param("id", id.value())
                .query(JdbcVisitors::visitor)
                .optional();
    }

    int delete(VisitorId id) {
        return jdbc.sql("delete from visitor where id = :id")
                .param("id", id.value())
                .update();
    }

    void recordErasure(String receiptId, Instant at) {
        jdbc.sql("insert into erasure_receipt (id, erased_at) values (:id, :at)")
                .param("id", receiptId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Visitor visitor(ResultSet row, int n) throws SQLException {
        return new Visitor(
                new VisitorId(row.getString("id")),
                row.getString("locale"),
                Channel.of(row.getString("channel")),
                row.getString("site_subject"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
