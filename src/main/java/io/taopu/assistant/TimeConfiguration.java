package io.taopu.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: its zone decides what "today" is, and it ticks in milliseconds, which every store keeps. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${assistant.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.tick(Clock.system(zone), Duration.ofMillis(1));
    }
}
