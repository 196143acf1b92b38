package io.taopu.assistant.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTests {

    @Test
    void knowsALostConnectionFromAMistake() {
        assertThat(DatabaseAway.caused(new IllegalStateException(new SQLException("reset", "08006"))))
                .isTrue();
        assertThat(DatabaseAway.caused(new SQLException("the database system is starting up", "57P03")))
                .isTrue();
        assertThat(DatabaseAway.caused(new SQLTransientConnectionException("none within 3000 ms")))
                .isTrue();
        assertThat(DatabaseAway.caused(new SQLException("Connection is closed")))
                .isTrue();

        assertThat(DatabaseAway.caused(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(DatabaseAway.caused(new SQLException("cancelled", "57014"))).isFalse();
        assertThat(DatabaseAway.caused(new IllegalStateException("other"))).isFalse();
    }
}
