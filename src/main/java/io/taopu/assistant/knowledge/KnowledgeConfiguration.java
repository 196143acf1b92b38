package io.taopu.assistant.knowledge;

import io.taopu.assistant.knowledge.parse.ContentReader;
import io.taopu.assistant.knowledge.parse.Limits;
import io.taopu.assistant.knowledge.segment.StructureSegmentation;
import io.taopu.assistant.knowledge.store.JdbcLibrary;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the library, the reader of files and the segmentation. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    Library library(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        return new JdbcLibrary(template, new TransactionTemplate(transactions), events, clock);
    }

    @Bean
    ContentReader documentReader() {
        return new ContentReader(Limits.DEFAULT);
    }

    @Bean
    Segmentation segmentation() {
        return new StructureSegmentation();
    }
}
