package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Clients that lose their connections at random moments, and a server that is killed meanwhile: every message that was
 * acknowledged is stored once and in order, and every client ends with what the database holds. The test is short; as a
 * program it takes the numbers of clients, messages a client, and kills.
 */
class LostConnectionsJourney {

    @TempDir
    Path data;

    @Test
    void losesAndDoublesNothingOverDroppedConnectionsAndKilledServers() throws Exception {
        run(data, 12, 12, 2);
    }

    public static void main(String[] arguments) throws Exception {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int messages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path data = Files.createTempDirectory("lost-connections");
        run(data, clients, messages, kills);
        System.out.printf(
                "clients %d, messages %d, kills %d: nothing lost, nothing doubled%n", clients, messages, kills);
    }

    private record Party(Api visitor, String conversation, ChatClient client) {}

    private static void run(Path data, int clients, int messages, int kills) throws Exception {
        try (ServerProcess server = new ServerProcess(
                        data, "assistant.identity.limits.enabled=false", "assistant.conversation.lease=3s");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.start();
            List<Party> parties = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                Api visitor = server.api().visitor();
                String conversation = visitor.conversation();
                parties.add(
                        new Party(visitor, conversation, new ChatClient(server::port, visitor.token(), conversation)));
            }
            AtomicInteger said = new AtomicInteger();
            List<Future<?>> talking = parties.stream()
                    .<Future<?>>map(party -> threads.submit(() -> talk(party.client(), messages, said)))
                    .toList();
            for (int kill = 1; kill <= kills; kill++) {
                awaitSaid(said, clients * messages * kill / (kills + 1));
                server.kill();
                server.start();
            }
            for (Future<?> done : talking) {
                done.get(5, TimeUnit.MINUTES);
            }
            parties.forEach(party -> verify(party, messages));
            parties.forEach(party -> party.client().close());
        }
    }

    private static void talk(ChatClient client, int messages, AtomicInteger said) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int n = 1; n <= messages; n++) {
            client.say("message " + n);
            if (random.nextInt(5) == 0) {
                client.drop();
            }
            client.settled(random.nextInt(2 * n + 1), 20_000);
            said.incrementAndGet();
        }
    }

    private static void awaitSaid(AtomicInteger said, int enough) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> said.get() >= enough);
    }

    private static void verify(Party party, int messages) {
        ChatClient client = party.client();
        assertThat(client.settled(2 * messages, 90_000))
                .as("%d of %d messages arrived", client.transcript().size(), 2 * messages)
                .isTrue();
        assertThat(client.violations()).isEmpty();
        List<JsonNode> stored = party.visitor().messages(party.conversation());
        assertThat(client.transcript()).isEqualTo(stored);
        assertThat(stored).hasSize(2 * messages);
        client.acknowledged().forEach((id, seq) -> assertThat(
                        stored.get((int) (seq - 1)).path("clientMessageId").asString(""))
                .isEqualTo(id));
        assertThat(client.acknowledged()).hasSize(messages);
    }
}
