package io.taopu.assistant.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the table {@code visitor_contact}. */
@Repository
class JdbcContacts {

    private final JdbcClient jdbc;

    JdbcContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact as stored. */
    record Sealed(String id, Consent consent, String text) {}

    void insert(String id, VisitorId visitor, Consent consent, String sealed) {
        jdbc.sql(
                        """
                insert into visitor_contact (id, visitor_id, consent_version, consented_at, sealed)
                values (:id, :visitor, :version, :at, :sealed)
                """)
                .param("id", id)
                .param("visitor", visitor.value())
                .param("version", consent.version())
                .param("at", consent.givenAt().atOffset(ZoneOffset.UTC))
                .param("sealed", sealed)
                .update();
    }

    Optional<Sealed> find(String id) {
        return jdbc.sql("select id, consent_version, consented_at, sealed from visitor_contact where id = :id")
                .param("id", id)
                .query(JdbcContacts::sealed)
                .optional();
    }

    List<Sealed> listOf(VisitorId visitor) {
        return jdbc.sql(
                        """
                select id, consent_version, consented_at, sealed
                from visitor_contact where visitor_id = :visitor order by id
                """)
                .param("visitor", visitor.value())
                .query(JdbcContacts::sealed)
                .list();
    }

    int delete(VisitorId visitor) {
        return jdbc.sql("delete from visitor_contact where visitor_id = :visitor")
                .param("visitor", visitor.value())
                .update();
    }

    private static Sealed sealed(ResultSet row, int n) throws SQLException {
        return new Sealed(
                row.getString("id"),
                new Consent(
                        row.getString("consent_version"),
                        row.getObject("consented_at", OffsetDateTime.class).toInstant()),
                row.getString("sealed"));
    }
}
