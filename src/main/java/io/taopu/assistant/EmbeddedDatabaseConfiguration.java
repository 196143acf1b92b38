package io.taopu.assistant;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;

/** How the embedded database is written to, see {@link JdbcSingleWriter}. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedDatabaseConfiguration {

    @Bean
    static SingleWriter singleWriter() {
        return new SingleWriter();
    }

    /** Wraps the data source, and begins once the tables have been made. */
    static final class SingleWriter implements BeanPostProcessor, ApplicationListener<ContextRefreshedEvent> {

        private final AtomicBoolean active = new AtomicBoolean();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")
                    ? new JdbcSingleWriter(pool, active::get)
                    : bean;
        }

        @Override
        public void onApplicationEvent(ContextRefreshedEvent refreshed) {
            active.set(true);
        }
    }
}
