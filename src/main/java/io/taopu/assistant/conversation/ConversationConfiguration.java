package io.taopu.assistant.conversation;

import io.taopu.assistant.answering.FocusJson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
@EnableScheduling
class ConversationConfiguration {

    @Bean
    FocusJson focusJson() {
        return new FocusJson();
    }
}
