package io.taopu.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@OnBothDatabases
class RestartTests {

    @TempDir
    Path data;

    private final TestDatabase database;

    RestartTests(DatabaseUnderTest kind) {
        database = kind.empty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsTokensAndConversationsOverARestart() throws IOException {
        String token;
        String conversation;
        List<JsonNode> before;
        try (Running first = Running.on(data, database.settings())) {
            Api visitor = first.api().visitor();
            token = visitor.token();
            conversation = visitor.conversation();
            visitor.say(conversation, "remember", "c-1");
            before = visitor.messages(conversation);
        }

        try (Running second = Running.on(data, database.settings())) {
            Api visitor = second.api().as(token);
            assertThat(visitor.messages(conversation)).isEqualTo(before);
            assertThat(visitor.say(conversation, "remember", "c-1").json().path("reply"))
                    .isEqualTo(before.get(1));
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("token-key"))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void answersAfterACrashWhatWasAcknowledgedBeforeIt() throws Exception {
        ServerProcess crashing = new ServerProcess(data, database.settings("assistant.conversation.lease=2s"));
        crashing.start();
        Api visitor = crashing.api().visitor();
        String conversation = visitor.conversation();
        visitor.say(conversation, "answered", "c-1");
        CompletableFuture<Object> lost =
                CompletableFuture.supplyAsync(() -> visitor.say(conversation, "hang for ever", "c-2"));
        await().until(() -> visitor.messages(conversation).size() == 3);
        crashing.kill();
        await().until(lost::isCompletedExceptionally);

        try (Running again = Running.on(
                data, database.settings("assistant.conversation.sweep=200ms", "assistant.conversation.lease=2s"))) {
            Api back = again.api().as(visitor.token());
            await().atMost(Duration.ofSeconds(45))
                    .until(() -> again.bean(ScriptedAnswering.class).asked("hang for ever") != null);
            again.bean(ScriptedAnswering.class).release();
            await().until(() -> back.messages(conversation).size() == 4);

            assertThat(back.say(conversation, "hang for ever", "c-2")
                            .json()
                            .path("reply")
                            .path("text")
                            .asString())
                    .isEqualTo("You said: hang for ever");
            assertThat(back.messages(conversation).stream()
                            .map(m -> m.path("seq").asInt())
                            .toList())
                    .containsExactly(1, 2, 3, 4);
        }
    }
}
