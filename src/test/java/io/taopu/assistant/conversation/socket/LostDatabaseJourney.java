package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import io.taopu.assistant.database.CrashingPostgres;
import java.nio.file.Path;
import java.time.Duration;
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
 * Two nodes whose PostgreSQL crashes while clients of both talk: every message that was acknowledged is stored once and
 * in order, every one is answered, and both nodes serve again, wake-ups included, without any help.
 */
class LostDatabaseJourney {

    private static final int CLIENTS = 8;
    private static final int MESSAGES = 9;
    private static final int CRASHES = 2;

    @TempDir
    Path data;

    private record Party(Api visitor, String conversation, ChatClient client) {}

    @Test
    void losesNothingAcknowledgedAndRecoversByItselfWhenTheDatabaseCrashes() throws Exception {
        try (CrashingPostgres postgres = CrashingPostgres.start()) {
            String[] settings = postgres.database()
                    .settings(
                            "assistant.identity.limits.enabled=false",
                            "assistant.conversation.sweep=500ms",
                            "assistant.conversation.lease=3s",
                            "assistant.conversation.socket.heartbeat=5s",
                            "spring.datasource.hikari.connection-timeout=3000");
            try (Running a = Running.on(data, settings);
                    Running b = Running.on(data, settings)) {
                talkThroughCrashes(postgres, a, b);
                newsReachTheOtherNodeAgain(a, b);
            }
        }
    }

    private static void talkThroughCrashes(CrashingPostgres postgres, Running a, Running b) throws Exception {
        List<Party> parties = new ArrayList<>();
        AtomicInteger said = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < CLIENTS; n++) {
                Api visitor = a.api().visitor();
                String conversation = visitor.conversation();
                int first = n % 2 == 0 ? a.port() : b.port();
                int second = n % 2 == 0 ? b.port() : a.port();
                AtomicInteger connects = new AtomicInteger();
                parties.add(new Party(
                        visitor,
                        conversation,
                        new ChatClient(
                                () -> connects.getAndIncrement() % 2 == 0 ? first : second,
                                visitor.token(),
                                conversation)));
            }
            List<Future<?>> talking = parties.stream()
                    .<Future<?>>map(party -> threads.submit(() -> talk(party.client(), said)))
                    .toList();
            for (int crash = 1; crash <= CRASHES; crash++) {
                int enough = CLIENTS * MESSAGES * crash / (CRASHES + 1);
                await().atMost(Duration.ofMinutes(2)).until(() -> said.get() >= enough);
                postgres.crash();
            }
            for (Future<?> done : talking) {
                done.get(3, TimeUnit.MINUTES);
            }
            parties.forEach(LostDatabaseJourney::verify);
        } finally {
            parties.forEach(party -> party.client().close());
        }
    }

    private static void talk(ChatClient client, AtomicInteger said) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int n = 1; n <= MESSAGES; n++) {
            client.say("message " + n);
            client.settled(random.nextInt(2 * n + 1), 20_000);
            said.incrementAndGet();
        }
    }

    private static void verify(Party party) {
        ChatClient client = party.client();
        assertThat(client.settled(2 * MESSAGES, 60_000))
                .as("%d of %d messages arrived", client.transcript().size(), 2 * MESSAGES)
                .isTrue();
        List<JsonNode> stored = party.visitor().messages(party.conversation());
        assertThat(client.violations()).isEmpty();
        assertThat(client.transcript()).isEqualTo(stored).hasSize(2 * MESSAGES);
        assertThat(client.acknowledged()).hasSize(MESSAGES).allSatisfy((id, seq) -> assertThat(
                        stored.get((int) (seq - 1)).path("clientMessageId").asString(""))
                .isEqualTo(id));
        assertThat(stored)
                .filteredOn(message -> message.path("role").asString().equals("assistant"))
                .hasSize(MESSAGES)
                .allSatisfy(
                        message -> assertThat(message.path("text").asString()).startsWith("You said: message"));
    }

    /** Sooner than the next heartbeat, so that it must have been the wake-up. */
    private static void newsReachTheOtherNodeAgain(Running a, Running b) {
        Api atA = a.api().visitor();
        String conversation = atA.conversation();
        try (RawSocket atB = RawSocket.connect(b.port())) {
            atB.hello(atA.token(), conversation, 0);
            atB.next("ready");
            atA.say(conversation, "are you there", "c-1");

            assertThat(atB.next("message").path("seq").asInt()).isEqualTo(1);
            assertThat(atB.next("message").path("seq").asInt()).isEqualTo(2);
        }
    }
}
