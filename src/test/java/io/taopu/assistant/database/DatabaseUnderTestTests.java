package io.taopu.assistant.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class DatabaseUnderTestTests {

    private final DatabaseUnderTest kind;

    DatabaseUnderTestTests(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @Test
    void everyMigrationRuns() {
        try (TestDatabase database = kind.migrated()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());

            assertThat(jdbc.sql("select revision from knowledge_revision")
                            .query(Long.class)
                            .list())
                    .containsExactly(0L);
            assertThat(jdbc.sql("select count(*) from event_publication")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void eachDatabaseIsOfItsOwn() {
        try (TestDatabase one = kind.empty();
                TestDatabase other = kind.empty()) {
            JdbcClient.create(one.dataSource())
                    .sql("create table mine (id integer)")
                    .update();

            assertThat(JdbcClient.create(other.dataSource())
                            .sql("select count(*) from information_schema.tables where table_name = 'mine'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
