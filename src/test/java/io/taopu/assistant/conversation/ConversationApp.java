package io.taopu.assistant.conversation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

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
public class ConversationApp {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofMillis(1));
    }

    @Bean
    ScriptedAnswering answering() {
        return new ScriptedAnswering();
    }

    /** A bare echo at {@code /ws/echo}, to compare with. */
    @Bean
    WebSocketConfigurer echo() {
        TextWebSocketHandler echo = new TextWebSocketHandler() {
            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
                session.sendMessage(message);
            }
        };
        return registry -> registry.addHandler(echo, "/ws/echo").setAllowedOriginPatterns("*");
    }
}
