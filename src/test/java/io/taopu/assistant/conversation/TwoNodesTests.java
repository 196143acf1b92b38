package io.taopu.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.conversation.socket.ChatClient;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.identity.KeysDifferException;
import io.taopu.assistant.live.WakeUps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes on one PostgreSQL. */
class TwoNodesTests {

    private final TestDatabase database = DatabaseUnderTest.POSTGRES.empty();

    @TempDir
    Path data;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aConversationGoesOnAtTheOtherNode() {
        try (Running a = Running.on(data, settings());
                Running b = Running.on(data, settings())) {
            Api atA = a.api().visitor();
            Api atB = b.api().as(atA.token());
            String conversation = atA.conversation();
            List<Long> wokenAtB = new CopyOnWriteArrayList<>();
            b.bean(WakeUps.class).subscribe(new ConversationId(conversation).topic(), wokenAtB::add);

            for (int n = 0; n < 5; n++) {
                atA.say(conversation, "from a " + n, "a-" + n);
                atB.say(conversation, "from b " + n, "b-" + n);
            }
            JsonNode again = atB.say(conversation, "from a 0", "a-0").json();

            assertThat(atB.messages(conversation)).isEqualTo(atA.messages(conversation));
            assertThat(atB.messages(conversation).stream()
                            .map(m -> m.path("seq").asLong())
                            .toList())
                    .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(again.path("message").path("seq").asLong()).isEqualTo(1);
            await().atMost(Duration.ofSeconds(10)).until(() -> wokenAtB.contains(18L));
        }
    }

    @Test
    void theOtherNodeAnswersWhatAKilledOneHasAcknowledged() throws Exception {
        Process killed = start();
        Api atA = new Api(awaitPort(killed)).visitor();
        String conversation = atA.conversation();
        CompletableFuture<Object> lost =
                CompletableFuture.supplyAsync(() -> atA.say(conversation, "hang for ever", "c-1"));
        await().until(() -> atA.messages(conversation).size() == 1);

        try (Running b = Running.on(data, settings())) {
            killed.destroyForcibly().waitFor();
            assertThat(lost).failsWithin(Duration.ofSeconds(10));
            await().atMost(Duration.ofSeconds(45))
                    .until(() -> b.bean(ScriptedAnswering.class).asked("hang for ever") != null);
            b.bean(ScriptedAnswering.class).release();
            Api atB = b.api().as(atA.token());

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> atB.messages(conversation).size() == 2);
            assertThat(atB.messages(conversation).getLast().path("text").asString())
                    .isEqualTo("You said: hang for ever");
        }
    }

    @Test
    void whatIsSentAtOneNodeArrivesAtTheOtherOnceAndInOrder() {
        try (Running a = Running.on(data, settings());
                Running b = Running.on(data, settings())) {
            Api visitor = a.api().visitor();
            String conversation = visitor.conversation();
            try (ChatClient atA = new ChatClient(a::port, visitor.token(), conversation);
                    ChatClient atB = new ChatClient(b::port, visitor.token(), conversation)) {
                for (int n = 1; n <= 10; n++) {
                    (n % 2 == 0 ? atB : atA).say("message " + n);
                }

                assertThat(atA.settled(20, 30_000)).isTrue();
                assertThat(atB.settled(20, 30_000)).isTrue();
                assertThat(atB.transcript()).isEqualTo(atA.transcript()).isEqualTo(visitor.messages(conversation));
                assertThat(atA.violations()).isEmpty();
                assertThat(atB.violations()).isEmpty();
            }
        }
    }

    @Test
    void aNodeWithOtherKeysDoesNotStart(@TempDir Path otherData) {
        try (Running a = Running.on(data, settings())) {
            assertThat(a.port()).isPositive();
            assertThatThrownBy(() -> Running.on(otherData, settings()))
                    .isInstanceOf(KeysDifferException.class)
                    .hasMessageContaining("transcript-key, token-key, data-key");
        }
    }

    @Test
    void aClientOfAKilledNodeGoesOnAtTheOtherAndGetsItsAnswer() throws Exception {
        Process killed = start();
        int portOfA = awaitPort(killed);
        Api visitor = new Api(portOfA).visitor();
        String conversation = visitor.conversation();
        try (Running b = Running.on(data, settings())) {
            AtomicInteger port = new AtomicInteger(portOfA);
            try (ChatClient client = new ChatClient(port::get, visitor.token(), conversation)) {
                client.say("before");
                assertThat(client.settled(2, 30_000)).isTrue();
                client.say("hang for ever");
                assertThat(client.settled(3, 30_000)).isTrue();

                port.set(b.port());
                killed.destroyForcibly().waitFor();

                await().atMost(Duration.ofSeconds(45))
                        .until(() -> b.bean(ScriptedAnswering.class).asked("hang for ever") != null);
                b.bean(ScriptedAnswering.class).release();
                assertThat(client.settled(4, 30_000)).isTrue();
                assertThat(client.violations()).isEmpty();
                assertThat(client.transcript())
                        .isEqualTo(b.api().as(visitor.token()).messages(conversation));
                assertThat(client.transcript().getLast().path("text").asString())
                        .isEqualTo("You said: hang for ever");
            }
        }
    }

    private String[] settings() {
        return database.settings("assistant.conversation.sweep=200ms", "assistant.conversation.lease=2s");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName(),
                data.toString()));
        command.addAll(List.of(settings()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("node.log").toFile())
                .start();
    }

    private int awaitPort(Process process) throws IOException {
        Path file = data.resolve("port");
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(file) || !process.isAlive());
        return Integer.parseInt(Files.readString(file));
    }

    /** A node in a process of its own, to be killed. */
    static final class NodeMain {

        private NodeMain() {}

        public static void main(String[] arguments) throws IOException {
            Path data = Path.of(arguments[0]);
            String[] settings = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
            Running running = Running.on(data, settings);
            Path part = data.resolve("port.part");
            Files.writeString(part, Integer.toString(running.port()));
            Files.move(part, data.resolve("port"));
        }
    }
}
