package io.taopu.assistant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Copies every row of an embedded installation into an empty PostgreSQL, in one transaction, and counts them on both
 * sides. The embedded data stay as they are, apart from migrations that had not run yet.
 */
final class JdbcMove {

    private static final int BATCH = 500;
    private static final String MIGRATIONS = "classpath:db/migration";

    private final Path data;
    private final String url;
    private final String username;
    private final String password;

    JdbcMove(Path data, String url, String username, String password) {
        this.data = data;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /**
     * Rows copied of each table.
     *
     * @throws IllegalStateException when there is nothing to move, a database does not answer or the target is not empty
     */
    Map<String, Long> run() {
        if (!Files.exists(data.resolve("assistant.mv.db"))) {
            throw new IllegalStateException("there is no embedded database in " + data);
        }
        String from = "jdbc:h2:file:" + data.resolve("assistant").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure()
                .dataSource(from, "sa", "")
                .locations(MIGRATIONS)
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(url, username, password)
                .locations(MIGRATIONS, "classpath:db/vendor/postgresql")
                .load()
                .migrate();
        try (Connection source = DriverManager.getConnection(from, "sa", "");
                Connection target = DriverManager.getConnection(url, username, password)) {
            target.setAutoCommit(false);
            List<String> tables = tables(source);
            refuseUnlessEmpty(target, tables);
            Map<String, Long> copied = new LinkedHashMap<>();
            for (String table : tables) {
                copied.put(table, copy(source, target, table));
            }
            target.commit();
            return copied;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    /** A table after those it refers to. */
    private static List<String> tables(Connection source) throws SQLException {
        DatabaseMetaData meta = source.getMetaData();
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet rows = meta.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.remove("flyway_schema_history");
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names) {
            place(meta, name, ordered);
        }
        return List.copyOf(ordered);
    }

    private static void place(DatabaseMetaData meta, String table, Set<String> ordered) throws SQLException {
        try (ResultSet keys = meta.getImportedKeys(null, "public", table)) {
            while (keys.next()) {
                String referred = keys.getString("PKTABLE_NAME");
                if (!referred.equals(table)) {
                    place(meta, referred, ordered);
                }
            }
        }
        ordered.add(table);
    }

    /** Rows that the migrations wrote are not counted: they are the same in both and are replaced. */
    private static void refuseUnlessEmpty(Connection target, List<String> tables) throws SQLException {
        for (String marker : List.of("knowledge_version", "visitor", "conversation")) {
            if (tables.contains(marker) && count(target, marker) > 0) {
                throw new IllegalStateException("the target is not empty: it has rows in " + marker);
            }
        }
        List<String> last = new ArrayList<>(tables);
        Collections.reverse(last);
        for (String table : last) {
            try (Statement statement = target.createStatement()) {
                statement.executeUpdate("delete from " + quoted(statement, table));
            }
        }
    }

    private static long copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement reading = source.createStatement();
                ResultSet rows = reading.executeQuery("select * from " + quoted(reading, table))) {
            ResultSetMetaData columns = rows.getMetaData();
            try (PreparedStatement writing = target.prepareStatement(insert(reading, table, columns))) {
                int waiting = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        set(writing, i, value(rows, i, columns.getColumnType(i)));
                    }
                    writing.addBatch();
                    if (++waiting % BATCH == 0) {
                        writing.executeBatch();
                    }
                }
                writing.executeBatch();
            }
        }
        long copied = count(target, table);
        long expected = count(source, table);
        if (copied != expected) {
            throw new IllegalStateException(table + " has " + expected + " rows, but " + copied + " arrived");
        }
        return copied;
    }

    private static String insert(Statement statement, String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(quoted(statement, columns.getColumnName(i)));
        }
        return "insert into " + quoted(statement, table) + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static @Nullable Object value(ResultSet rows, int column, int type) throws SQLException {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.NCLOB -> {
                String text = rows.getString(column);
                yield text == null ? null : text.replace("\0", "");
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(column);
            default -> rows.getObject(column);
        };
    }

    private static void set(PreparedStatement writing, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            writing.setNull(column, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            writing.setBytes(column, bytes);
        } else {
            writing.setObject(column, value);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + quoted(statement, table))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String quoted(Statement statement, String identifier) throws SQLException {
        return statement.enquoteIdentifier(identifier, true);
    }
}
