package io.taopu.assistant.conversation;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** A bare echo at {@code /ws/echo}, to compare with. Not a stereotype, so that no application finds it by scanning. */
public class EchoSocket {

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
