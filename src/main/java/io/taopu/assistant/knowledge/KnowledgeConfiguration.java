package io.taopu.assistant.knowledge;

import io.taopu.assistant.knowledge.store.JdbcLibrary;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the library. */
@Configuration
class KnowledgeConfiguration {

    @Bean
    Library library(
            JdbcTemplate template, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        return new JdbcLibrary(template, new TransactionTemplate(transactions), events, clock);
    }
}
