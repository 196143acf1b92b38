package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SlowReaderTests {

    private static final String LONG_TEXT = "word ".repeat(1_600);

    @TempDir
    Path data;

    @Test
    void cutsOffAClientThatDoesNotReadAndItComesBackWithNothingLost() throws IOException {
        try (Running running = Running.on(
                        data,
                        "assistant.identity.limits.enabled=false",
                        "assistant.conversation.socket.sendwithin=1s");
                LazyReader lazy = new LazyReader(running.port())) {
            Api visitor = running.api().visitor();
            String conversation = visitor.conversation();
            ChatEndpoint endpoint = running.bean(ChatEndpoint.class);
            lazy.send(hello(visitor, conversation, 0));
            assertThat(lazy.read().path("type").asString()).isEqualTo("ready");

            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        visitor.say(conversation, LONG_TEXT, null);
                        return endpoint.connected() == 0;
                    });
            assertThat(visitor.say(conversation, "and on it goes", null).status())
                    .isEqualTo(200);

            LazyReader.Rest rest = lazy.rest();
            assertThat(rest.closeCode()).isIn(4408, 1006);
            List<JsonNode> seen = new ArrayList<>(messages(rest.texts()));
            List<JsonNode> stored = visitor.messages(conversation);
            assertThat(seen).hasSizeLessThan(stored.size());
            try (RawSocket back = RawSocket.connect(running.port())) {
                back.hello(visitor.token(), conversation, seen.size());
                while (seen.size() < stored.size()) {
                    seen.add(back.next("message").path("message"));
                }
            }
            assertThat(seen).isEqualTo(stored);
            assertThat(stored.stream().map(message -> message.path("seq").asLong()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
        }
    }

    private static List<JsonNode> messages(List<JsonNode> frames) {
        return frames.stream()
                .filter(frame -> frame.path("type").asString("").equals("message"))
                .map(frame -> frame.path("message"))
                .toList();
    }

    private static String hello(Api visitor, String conversation, long after) {
        return Api.JSON
                .createObjectNode()
                .put("type", "hello")
                .put("token", visitor.token())
                .put("conversationId", conversation)
                .put("after", after)
                .toString();
    }
}
