package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.knowledge.Library;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A library that keeps its events, on the database of a test. */
public final class LibraryDatabase {

    public final JdbcTemplate template;
    public final TransactionTemplate transactions;
    public final List<Object> events = new ArrayList<>();

    /** On a migrated database, which the test closes. */
    public LibraryDatabase(TestDatabase database) {
        template = new JdbcTemplate(database.dataSource());
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    }

    public Library library(Clock clock) {
        return new JdbcLibrary(template, transactions, events::add, clock);
    }
}
