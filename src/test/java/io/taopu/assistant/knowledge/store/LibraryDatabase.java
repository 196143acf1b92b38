package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.Library;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database with the product's tables, in memory unless another is given, and a library that keeps its events. */
public final class LibraryDatabase {

    public final JdbcTemplate template;
    public final TransactionTemplate transactions;
    public final List<Object> events = new ArrayList<>();

    public LibraryDatabase() {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        template = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** The same on the database given, which the test closes. */
    public LibraryDatabase(TestDatabase database) {
        template = new JdbcTemplate(database.dataSource());
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    public Library library(Clock clock) {
        return new JdbcLibrary(template, transactions, events::add, clock);
    }
}
