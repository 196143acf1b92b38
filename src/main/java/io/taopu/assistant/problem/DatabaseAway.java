package io.taopu.assistant.problem;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer at present, which passes, from a mistake of ours, which does not. */
public final class DatabaseAway {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private DatabaseAway() {}

    /** Whether the failure comes from a connection that was lost or could not be had. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (ofConnection(sql.getSQLState()) || ofConnection(sql))) {
                return true;
            }
        }
        return false;
    }

    /** What the caller is told of it. */
    public static ProblemException problem() {
        return ProblemException.retryLater(ProblemType.UNAVAILABLE, "The database does not answer at present", RETRY);
    }

    /** Class 08 is about connections; 57P01 to 57P03 are those of a PostgreSQL that stops, has crashed or is starting. */
    private static boolean ofConnection(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /** What pools throw without a state: one of {@code java.sql}'s own types, or that they have closed what was lost. */
    private static boolean ofConnection(SQLException failure) {
        return failure.getClass().getName().matches("java\\.sql\\.SQL(Non)?TransientConnectionException")
                || "Connection is closed".equals(failure.getMessage());
    }
}
