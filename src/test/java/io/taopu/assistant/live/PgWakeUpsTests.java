package io.taopu.assistant.live;

import static org.awaitility.Awaitility.await;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PgWakeUpsTests implements WakeUpsContract {

    private final TestDatabase database = DatabaseUnderTest.POSTGRES.empty();
    private final PgWakeUps one = new PgWakeUps(database.dataSource());
    private final PgWakeUps other = new PgWakeUps(database.dataSource());

    @BeforeEach
    void start() {
        one.start();
        other.start();
        awaitListeners(2);
    }

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
        database.close();
    }

    @Override
    public WakeUps oneNode() {
        return one;
    }

    @Override
    public WakeUps otherNode() {
        return other;
    }

    @Test
    void wakesEveryoneAfterTheListeningConnectionWasLostAndGoesOn() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        other.subscribe(TOPIC, heard::add);

        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """)
                .query()
                .listOfRows();

        await().atMost(Duration.ofSeconds(20)).until(() -> heard.contains(Long.MAX_VALUE));
        one.publish(TOPIC, 8);
        await().atMost(Duration.ofSeconds(20)).until(() -> heard.contains(8L));
    }

    private void awaitListeners(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> JdbcClient.create(database.dataSource())
                                .sql(
                                        """
                                        select count(*) from pg_stat_activity
                                        where datname = current_database()
                                          and (query like 'listen %' or query = 'select 1')
                                        """)
                                .query(Integer.class)
                                .single()
                        >= count);
    }
}
