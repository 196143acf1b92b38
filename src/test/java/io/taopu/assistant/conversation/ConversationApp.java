package io.taopu.assistant.conversation;

import io.taopu.assistant.EmbeddedDatabaseConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The modules that serve visitors, with a scripted assistant in place of the real one. Not a stereotype, so that no
 * other application finds it by scanning.
 */
@EnableAutoConfiguration
@ComponentScan({
    "io.taopu.assistant.answering.web",
    "io.taopu.assistant.conversation",
    "io.taopu.assistant.identity",
    "io.taopu.assistant.live",
    "io.taopu.assistant.web"
})
@Import(EmbeddedDatabaseConfiguration.class)
public class ConversationApp {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofMillis(1));
    }

    @Bean
    ScriptedAnswering answering() {
        return new ScriptedAnswering();
    }
}
