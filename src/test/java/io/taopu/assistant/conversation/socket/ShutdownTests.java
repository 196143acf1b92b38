package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTests {

    @TempDir
    Path data;

    @Test
    void tellsClientsToComeBackWhenItStops() {
        RawSocket socket;
        try (Running running = Running.on(data)) {
            Api visitor = running.api().visitor();
            socket = RawSocket.connect(running.port());
            socket.hello(visitor.token(), null, 0);
            socket.next("ready");
        }
        assertThat(socket.closeCode()).isEqualTo(1001);
    }

    @Test
    void boundsTheSocketsOfAnAddressAndTheFramesOfASocket() {
        try (Running running = Running.on(
                data,
                "assistant.identity.limits.socketsperaddress=2",
                "assistant.identity.limits.framesburst=5",
                "assistant.identity.limits.framespersecond=1")) {
            RawSocket first = RawSocket.connect(running.port());
            RawSocket second = RawSocket.connect(running.port());
            assertThat(RawSocket.connect(running.port()).closeCode()).isEqualTo(4429);

            first.hello(running.api().visitor().token(), null, 0);
            first.next("ready");
            for (int n = 0; n < 5; n++) {
                first.send("{\"type\":\"ping\"}");
            }
            assertThat(first.next("error").path("code").asString()).isEqualTo("too-many-requests");
            second.close();
        }
    }

    @Test
    void refusesMoreMessagesThanAConversationMayTakeAndKeepsTheSocket() {
        try (Running running = Running.on(data, "assistant.identity.limits.messagesperminute=2")) {
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
