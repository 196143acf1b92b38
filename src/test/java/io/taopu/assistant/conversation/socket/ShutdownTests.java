package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class ShutdownTests {

    @TempDir
    Path data;

    private final TestDatabase database;

    ShutdownTests(DatabaseUnderTest kind) {
        database = kind.empty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Running running(String... settings) {
        return Running.on(data, database.settings(settings));
    }

    @Test
    void tellsClientsToComeBackWhenItStops() {
        RawSocket socket;
        try (Running running = running()) {
            Api visitor = running.api().visitor();
            socket = RawSocket.connect(running.port());
            socket.hello(visitor.token(), null, 0);
            socket.next("ready");
        }
        assertThat(socket.closeCode()).isEqualTo(1001);
    }

    @Test
    void boundsTheSocketsOfAnAddressAndTheFramesOfASocket() {
        try (Running running = running(
                "assistant.identity.limits.socketsperaddress=2",
                "assistant.identity.limits.framesburst=5",
                "assistant.identity.limits.framespersecond=1")) {
            RawSocket first = RawSocket.connect(running.port());
            RawSocket second = RawSocket.connect(running.port());
            for (RawSocket socket : new RawSocket[] {first, second}) {
                socket.hello(running.api().visitor().token(), null, 0);
                socket.next("ready");
            }
            assertThat(RawSocket.connect(running.port()).closeCode()).isEqualTo(4429);

            for (int n = 0; n < 5; n++) {
                first.send("{\"type\":\"ping\"}");
            }
            assertThat(first.next("error").path("code").asString()).isEqualTo("too-many-requests");
            second.close();
        }
    }

    @Test
    void refusesMoreMessagesThanAConversationMayTakeAndKeepsTheSocket() {
        try (Running running = running("assistant.identity.limits.messagesperminute=2")) {
            RawSocket socket = RawSocket.connect(running.port());
            socket.hello(running.api().visitor().token(), null, 0);
            socket.next("ready");
            socket.say("c-1", "one");
            socket.say("c-2", "two");
            socket.say("c-3", "three");
            var error = socket.next("error");
            socket.say("c-2", "two");

            assertThat(error.path("code").asString()).isEqualTo("too-many-requests");
            assertThat(error.path("clientMessageId").asString()).isEqualTo("c-3");
            assertThat(socket.next("ack").path("clientMessageId").asString()).isEqualTo("c-2");
        }
    }
}
