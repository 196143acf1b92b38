package io.taopu.assistant.identity;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Owns the table {@code shared_limit}. Each count is one conditional statement, so that two nodes never let the same one
 * through twice.
 */
final class PgSharedLimits implements SharedLimits {

    private static final int FORGET_EVERY = 10_000;
    private static final long FORGET_AFTER_MS = 600_000;

    private final JdbcClient jdbc;
    private final AtomicInteger counted = new AtomicInteger();

    PgSharedLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row holds when the bucket will be full again: each count puts that off by the time one takes to refill. */
    @Override
    public long takeFromBucket(String name, int burst, double perMs, long nowMs) {
        double each = 1 / perMs;
        boolean allowed = jdbc.sql(
                                """
                insert into shared_limit as known (name, due_ms, touched_ms) values (:name, :now + :each, :now)
                on conflict (name) do update
                set due_ms = greatest(known.due_ms, :now) + :each, touched_ms = :now
                where greatest(known.due_ms, :now) + :each <= :now + :most
                """)
                        .param("name", name)
                        .param("now", nowMs)
                        .param("each", each)
                        .param("most", burst * each)
                        .update()
                == 1;
        forgetSometimes(nowMs);
        return allowed
                ? 0
                : wait(
                        "select due_ms + :late - :now from shared_limit where name = :name",
                        name,
                        nowMs,
                        each - burst * each);
    }

    /** The row holds the times of the last ones: the oldest of as many as are allowed must have left the stretch. */
    @Override
    public long takeFromWindow(String name, int most, long lengthMs, long nowMs) {
        boolean allowed = jdbc.sql(
                                """
                insert into shared_limit as known (name, taken_ms, touched_ms) values (:name, array[:now], :now)
                on conflict (name) do update
                set taken_ms = array_append(known.taken_ms[greatest(1, cardinality(known.taken_ms) - :most + 2):], :now),
                    touched_ms = :now
                where cardinality(known.taken_ms) < :most
                   or known.taken_ms[cardinality(known.taken_ms) - :most + 1] <= :now - :length
                """)
                        .param("name", name)
                        .param("now", nowMs)
                        .param("most", most)
                        .param("length", lengthMs)
                        .update()
                == 1;
        forgetSometimes(nowMs);
        return allowed
                ? 0
                : wait("select taken_ms[1] + :late - :now from shared_limit where name = :name", name, nowMs, lengthMs);
    }

    private long wait(String sql, String name, long nowMs, double lateMs) {
        double wait = jdbc.sql(sql)
                .param("name", name)
                .param("now", nowMs)
                .param("late", lateMs)
                .query(Double.class)
                .optional()
                .orElse(1.0);
        return Math.max(1, (long) Math.ceil(wait));
    }

    private void forgetSometimes(long nowMs) {
        if (counted.incrementAndGet() % FORGET_EVERY == 0) {
            jdbc.sql("delete from shared_limit where touched_ms < :before")
                    .param("before", nowMs - FORGET_AFTER_MS)
                    .update();
        }
    }
}
