package io.taopu.assistant.live;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses how far wake-ups reach. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

    @Bean
    WakeUps wakeUps(LiveSettings settings, ObjectProvider<DataSource> dataSource) {
        return switch (settings.wakeups()) {
            case LOCAL -> new LocalWakeUps();
            case POSTGRES -> new PgWakeUps(dataSource.getObject());
        };
    }
}
