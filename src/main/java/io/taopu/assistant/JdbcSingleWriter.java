package io.taopu.assistant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one transaction write at a time, from its first writing statement to its end; reading goes on beside it. The
 * embedded database stores all tables with each commit, those of unfinished transactions too, and after a killed process
 * some of an unfinished transaction's changes have stayed behind. With one writer there is nothing unfinished to store.
 */
final class JdbcSingleWriter extends DelegatingDataSource {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore writing = new Semaphore(1, true);
    private final BooleanSupplier active;
    private volatile @Nullable Thread writer;

    /** @param active false as long as the tables are being made, which takes two connections at once */
    JdbcSingleWriter(DataSource target, BooleanSupplier active) {
        super(target);
        this.active = active;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new Held(super.getConnection()).proxy(Connection.class);
    }

    /** One connection as it is lent out. */
    private final class Held {

        private final Connection connection;
        private boolean holding;

        Held(Connection connection) {
            this.connection = connection;
        }

        <T> T proxy(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> call(method, arguments)));
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            boolean ends =
                    switch (method.getName()) {
                        case "commit", "rollback", "close", "abort", "setAutoCommit" -> true;
                        default -> false;
                    };
            try {
                Object result = invoke(connection, method, arguments);
                return result instanceof Statement statement
                        ? statement(statement, arguments == null ? null : arguments[0])
                        : result;
            } finally {
                if (ends && !(arguments != null && arguments[0] instanceof java.sql.Savepoint)) {
                    release();
                }
            }
        }

        private Object statement(Statement statement, @Nullable Object sql) {
            Class<?> type = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> method.getName().startsWith("execute")
                            ? execute(statement, method, arguments, sql)
                            : invoke(statement, method, arguments));
        }

        private @Nullable Object execute(
                Statement statement, Method method, Object @Nullable [] arguments, @Nullable Object prepared)
                throws Throwable {
            Object sql = arguments != null && arguments.length > 0 ? arguments[0] : prepared;
            if (!(sql instanceof String text) || writes(text)) {
                hold();
            }
            try {
                return invoke(statement, method, arguments);
            } finally {
                if (holding && connection.getAutoCommit()) {
                    release();
                }
            }
        }

        private void hold() throws SQLException {
            if (holding || !active.getAsBoolean() || Thread.currentThread().equals(writer)) {
                return;
            }
            try {
                if (!writing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new SQLTimeoutException("another transaction has been writing for too long");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while another transaction writes", e);
            }
            holding = true;
            writer = Thread.currentThread();
        }

        private void release() {
            if (holding) {
                holding = false;
                writer = null;
                writing.release();
            }
        }
    }

    private static boolean writes(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        return !text.startsWith("select") || text.contains("for update");
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
