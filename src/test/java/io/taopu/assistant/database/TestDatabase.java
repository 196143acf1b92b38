package io.taopu.assistant.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * One database of one test with a small pool of connections. Closing it closes the pool; the database itself goes with
 * the test run.
 */
public final class TestDatabase implements AutoCloseable {

    private final String url;
    private final String username;
    private final String password;
    private final HikariDataSource dataSource;

    TestDatabase(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(Duration.ofSeconds(30).toMillis());
        this.dataSource = new HikariDataSource(config);
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** What points an application at this database. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
    }

    /** The same as settings of the command line, with the profile that goes with the database, and further ones. */
    public String[] settings(String... further) {
        List<String> settings = new ArrayList<>(List.of(further));
        properties().forEach((name, value) -> settings.add(name + "=" + value));
        if (postgres()) {
            settings.add("spring.profiles.active=postgres");
        }
        return settings.toArray(String[]::new);
    }

    private boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        postgres()
                                ? new String[] {"classpath:db/migration", "classpath:db/vendor/postgresql"}
                                : new String[] {"classpath:db/migration"})
                .load()
                .migrate();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
