package io.taopu.assistant.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wake-ups on every node by PostgreSQL's LISTEN and NOTIFY. A notification carries topic and number, never content; it
 * is sent alone, outside any transaction of the application, and wake-ups of one topic that wait to be sent become one.
 * What was notified while the listening connection was lost is lost, so that after it is back every listener is woken.
 */
final class PgWakeUps implements WakeUps, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PgWakeUps.class);
    private static final String CHANNEL = "assistant_wake_ups";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final DataSource dataSource;
    private final String node = UUID.randomUUID().toString();
    private final Listeners<LongConsumer> listeners = new Listeners<>();
    private final Map<Topic, Long> unsent = new ConcurrentHashMap<>();
    private final Semaphore more = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable PgNotifications listening;

    PgWakeUps(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void publish(Topic topic, long seq) {
        wake(topic, seq);
        unsent.merge(topic, seq, Math::max);
        more.release();
    }

    @Override
    public Subscription subscribe(Topic topic, LongConsumer listener) {
        return listeners.add(topic, listener);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("wake-ups-out").start(() -> keepOn("send", this::send));
        Thread.ofPlatform().daemon().name("wake-ups-in").start(() -> keepOn("listen", this::listen));
    }

    @Override
    public void stop() {
        running = false;
        stopped.release(2);
        more.release();
        try {
            PgNotifications ended = listening;
            if (ended != null) {
                ended.abort();
            }
        } catch (SQLException gone) {
            LOG.debug("event=listening-connection-gone", gone);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whoever serves visitors starts, and until after they have stopped. */
    @Override
    public int getPhase() {
        return -1;
    }

    private void send() throws SQLException, InterruptedException {
        while (running) {
            if (more.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                more.drainPermits();
                sendAll();
            }
        }
    }

    private void sendAll() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            connection.setAutoCommit(true);
            for (Topic topic : unsent.keySet()) {
                Long seq = unsent.remove(topic);
                if (seq != null) {
                    notify.setString(1, CHANNEL);
                    notify.setString(2, node + " " + seq + " " + topic.name());
                    try {
                        notify.execute();
                    } catch (SQLException lost) {
                        unsent.merge(topic, seq, Math::max);
                        more.release();
                        throw lost;
                    }
                }
            }
        }
    }

    /** Ends only by failing: the connection listens until it is lost or {@link #stop} breaks it. */
    private void listen() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("listen " + CHANNEL);
            PgNotifications notifications = PgNotifications.of(connection);
            listening = notifications;
            listeners.forEach(listener -> listener.accept(ANYTHING));
            while (running) {
                notifications.await(PATIENCE).forEach(this::receive);
                statement.execute("select 1");
            }
            statement.execute("unlisten *");
        } finally {
            listening = null;
        }
    }

    private void receive(String payload) {
        String[] parts = payload.split(" ", 3);
        if (parts.length == 3 && !parts[0].equals(node)) {
            wake(new Topic(parts[2]), Long.parseLong(parts[1]));
        }
    }

    private void wake(Topic topic, long seq) {
        listeners.forEach(topic, listener -> listener.accept(seq));
    }

    /** Does the work again and again, after a failure with a pause that grows. */
    private void keepOn(String what, Work work) {
        long pauseMs = FIRST_PAUSE_MS;
        while (running) {
            long began = System.nanoTime();
            try {
                work.run();
            } catch (SQLException | RuntimeException lost) {
                if (running) {
                    LOG.warn(
                            "event=wake-ups-interrupted work={} reason={}",
                            what,
                            lost.getClass().getSimpleName());
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
            boolean lasted = System.nanoTime() - began > PATIENCE.toNanos();
            pauseMs = lasted ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
            pause(pauseMs);
        }
    }

    private void pause(long pauseMs) {
        try {
            if (running && stopped.tryAcquire(pauseMs, TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, InterruptedException;
    }
}
