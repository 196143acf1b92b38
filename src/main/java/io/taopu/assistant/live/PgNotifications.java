package io.taopu.assistant.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what a listening connection is told. The driver is there at run time only, so its methods are looked up. */
final class PgNotifications {

    private final Connection connection;
    private final Object driverConnection;
    private final Method getNotifications;
    private final Method getParameter;

    private PgNotifications(
            Connection connection, Object driverConnection, Method getNotifications, Method getParameter) {
        this.connection = connection;
        this.driverConnection = driverConnection;
        this.getNotifications = getNotifications;
        this.getParameter = getParameter;
    }

    static PgNotifications of(Connection connection) throws SQLException {
        try {
            Class<?> type = Class.forName("org.postgresql.PGConnection");
            return new PgNotifications(
                    connection,
                    connection.unwrap(type),
                    type.getMethod("getNotifications", int.class),
                    Class.forName("org.postgresql.PGNotification").getMethod("getParameter"));
        } catch (ReflectiveOperationException another) {
            throw new SQLException("wake-ups between nodes need PostgreSQL's driver", another);
        }
    }

    /** Payloads in order; empty when none came in time. */
    List<String> await(Duration atMost) throws SQLException {
        try {
            Object[] received = (Object[]) getNotifications.invoke(driverConnection, (int) atMost.toMillis());
            List<String> payloads = new ArrayList<>();
            for (int i = 0; received != null && i < received.length; i++) {
                payloads.add((String) getParameter.invoke(received[i]));
            }
            return payloads;
        } catch (InvocationTargetException | IllegalAccessException lost) {
            throw new SQLException("the listening connection is lost", lost);
        }
    }

    /** Ends a wait that is going on. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }
}
