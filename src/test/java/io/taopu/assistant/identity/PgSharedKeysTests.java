package io.taopu.assistant.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PgSharedKeysTests {

    private final TestDatabase database = DatabaseUnderTest.POSTGRES.migrated();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsNodesWithTheSameKeysStartAndNamesTheKeysThatDiffer() {
        node("one", "two").afterSingletonsInstantiated();

        assertThatCode(node("one", "two")::afterSingletonsInstantiated).doesNotThrowAnyException();
        KeysDifferException refused =
                catchThrowableOfType(KeysDifferException.class, node("one", "changed")::afterSingletonsInstantiated);
        assertThat(refused.names()).containsExactly("data-key");
        assertThat(refused).hasMessageNotContaining("changed").hasMessageContaining("data-key");
    }

    @Test
    void keepsNothingThatWouldBetrayAKey() {
        node("a secret", "another secret").afterSingletonsInstantiated();

        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select witness from shared_key order by name")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(witness -> witness.matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
    }

    private PgSharedKeys node(String tokenKey, String dataKey) {
        return new PgSharedKeys(
                JdbcClient.create(database.dataSource()),
                List.of(NodeKey.of("token-key", tokenKey), NodeKey.of("data-key", dataKey)));
    }
}
