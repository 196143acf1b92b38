package io.taopu.assistant.conversation.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.ConversationApp;
import io.taopu.assistant.conversation.ScriptedAnswering;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ConversationApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "assistant.identity.limits.enabled=false",
            "assistant.conversation.socket.heartbeat=2s",
            "assistant.conversation.socket.hello-within=1s"
        })
class ChatSocketTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("assistant.data", () -> data.toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    ScriptedAnswering answering;

    private Api visitor;
    private String conversation;

    @BeforeEach
    void begin() {
        visitor = new Api(port).visitor();
        conversation = visitor.conversation();
    }

    private RawSocket joined(long after) {
        RawSocket socket = RawSocket.connect(port);
        socket.hello(visitor.token(), conversation, after);
        socket.next("ready");
        return socket;
    }

    @Test
    void acknowledgesThenDeliversTheMessageThePiecesAndTheReplyInOrder() {
        try (RawSocket socket = joined(0)) {
            socket.say("c-1", "hang on there");

            List<JsonNode> frames = new ArrayList<>(socket.until("delta"));
            for (int i = 0; i < 100 && !answeredAndAcknowledged(frames); i++) {
                answering.release();
                Optional.ofNullable(socket.poll(Duration.ofMillis(200))).ifPresent(frames::add);
            }

            JsonNode ack = ofType(frames, "ack").getFirst();
            assertThat(ack.path("seq").asLong()).isEqualTo(1);
            assertThat(ofType(frames, "message").stream()
                            .map(frame -> frame.path("seq").asLong()))
                    .containsExactly(1L, 2L);
            assertThat(ofType(frames, "delta"))
                    .allSatisfy(delta -> assertThat(delta.path("replyTo")).isEqualTo(ack.path("messageId")));
            String pieces = ofType(frames, "delta").stream()
                    .map(delta -> delta.path("text").asString())
                    .collect(Collectors.joining());
            JsonNode reply = ofType(frames, "message").getLast().path("message");
            assertThat(reply.path("replyTo")).isEqualTo(ack.path("messageId"));
            assertThat(pieces).startsWith("You said: ");
            assertThat(reply.path("text").asString())
                    .isEqualTo("You said: hang on there")
                    .startsWith(pieces);
            assertThat(frames.subList(
                            0, frames.lastIndexOf(ofType(frames, "message").getLast())))
                    .containsAll(ofType(frames, "delta"));
            assertThat(visitor.messages(conversation).get(1)).isEqualTo(reply);
        }
    }

    private static boolean answeredAndAcknowledged(List<JsonNode> frames) {
        return frames.stream().anyMatch(ChatSocketTests::isReply)
                && !ofType(frames, "ack").isEmpty();
    }

    private static boolean isReply(JsonNode frame) {
        return frame.path("type").asString().equals("message")
                && frame.path("message").path("role").asString().equals("assistant");
    }

    private static List<JsonNode> ofType(List<JsonNode> frames, String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asString().equals(type))
                .toList();
    }

    @Test
    void acknowledgesARepeatedSendWithTheSameNumberAndRefusesTheIdForAnotherText() {
        try (RawSocket socket = joined(0)) {
            socket.say("c-1", "once");
            JsonNode first = socket.next("ack");
            socket.say("c-1", "once");
            JsonNode again = socket.next("ack");
            socket.say("c-1", "twice");
            JsonNode error = socket.next("error");
            socket.say("c-2", "more");

            assertThat(again).isEqualTo(first);
            assertThat(error.path("code").asString()).isEqualTo("client-message-id-reused");
            assertThat(error.path("clientMessageId").asString()).isEqualTo("c-1");
            assertThat(socket.next("ack").path("clientMessageId").asString()).isEqualTo("c-2");
            assertThat(visitor.say(conversation, "once", "c-1")
                            .json()
                            .path("message")
                            .path("seq"))
                    .isEqualTo(first.path("seq"));
        }
    }

    @Test
    void deliversEveryMessageOnceToEverySocketAndOnlyWhatFollowsToAReturningOne() {
        try (RawSocket one = joined(0);
                RawSocket two = joined(0)) {
            one.say("c-1", "first");
            two.say("c-2", "second");
            visitor.say(conversation, "third", "c-3");

            List<Long> ones = seqs(one, 6);
            List<Long> twos = seqs(two, 6);
            assertThat(ones).containsExactly(1L, 2L, 3L, 4L, 5L, 6L).isEqualTo(twos);
        }
        try (RawSocket back = joined(4)) {
            assertThat(seqs(back, 2)).containsExactly(5L, 6L);
        }
        try (RawSocket ahead = joined(99)) {
            ahead.send("{\"type\":\"ping\"}");
            assertThat(ahead.next("pong").path("seq").asLong()).isEqualTo(6);
        }
    }

    private static List<Long> seqs(RawSocket socket, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> socket.next("message").path("seq").asLong())
                .toList();
    }

    @Test
    void joinsTheLatestUnresolvedConversationOrANewOne() {
        try (RawSocket socket = RawSocket.connect(port)) {
            socket.hello(visitor.token(), null, 0);
            assertThat(socket.next("ready").path("conversationId").asString()).isEqualTo(conversation);
        }
        Api fresh = new Api(port).visitor();
        try (RawSocket socket = RawSocket.connect(port)) {
            socket.hello(fresh.token(), null, 0);
            String opened = socket.next("ready").path("conversationId").asString();
            assertThat(fresh.get("/api/v1/conversations/" + opened).status()).isEqualTo(200);
        }
    }

    @Test
    void announcesAHandoffAndTakesBackWhatWasShownOfTheAnswer() {
        try (RawSocket socket = joined(0)) {
            socket.say("c-1", "hang on socket");
            JsonNode delta = socket.next("delta");
            visitor.post("/api/v1/conversations/" + conversation + "/handoff", "{}");

            List<JsonNode> frames = socket.until("discard");
            answering.release();

            assertThat(frames.getLast().path("replyTo")).isEqualTo(delta.path("replyTo"));
            JsonNode status = frames.stream()
                    .filter(f -> f.path("type").asString().equals("status"))
                    .findFirst()
                    .orElseThrow();
            assertThat(status.path("status").asString()).isEqualTo("open");
            assertThat(status.path("handoff").path("status").asString()).isEqualTo("queued");
            socket.send("{\"type\":\"ping\"}");
            List<JsonNode> after = socket.until("pong");
            assertThat(after)
                    .noneMatch(f -> f.path("message").path("role").asString("").equals("assistant"));
        }
    }

    @Test
    void passesReadMarksOnToTheOtherSockets() {
        try (RawSocket one = joined(0);
                RawSocket two = joined(0)) {
            one.say("c-1", "read me");
            one.next("ack");
            one.send("{\"type\":\"read\",\"seq\":1}");

            JsonNode read = two.next("read");
            assertThat(read.path("role").asString()).isEqualTo("user");
            assertThat(read.path("seq").asLong()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{\"type\":5}",
                "{\"type\":\"dance\"}",
                "{}",
                "{\"type\":\"send\",\"type\":\"send\"}",
                "{\"type\":\"send\",\"clientMessageId\":\"x\",\"text\":5}",
                "{\"type\":\"send\",\"clientMessageId\":7,\"text\":\"a\"}",
                "{\"type\":\"send\",\"text\":\"a\"}",
                "{\"type\":\"send\",\"clientMessageId\":\"x\"}",
                "{\"type\":\"send\",\"clientMessageId\":\"x\",\"text\":\"  \"}",
                "{\"type\":\"send\",\"clientMessageId\":\"x\",\"text\":\"a\",\"asOf\":\"never\"}",
                "{\"type\":\"send\",\"clientMessageId\":\"x\",\"text\":\"a\",\"context\":1}",
                "{\"type\":\"read\",\"seq\":-1}",
                "{\"type\":\"read\",\"seq\":\"1\"}",
                "{\"type\":\"hello\",\"token\":\"again\"}",
            })
    void answersBadFramesWithAnErrorAndKeepsTheSocket(String frame) {
        try (RawSocket socket = joined(0)) {
            socket.send(frame);

            JsonNode error = socket.next("error");
            assertThat(error.path("code").asString()).isIn("malformed", "invalid", "wrong-state");
            assertThat(error.path("clientMessageId").asString("")).isEqualTo(frame.contains("\"x\"") ? "x" : "");
            socket.send("{\"type\":\"ping\"}");
            assertThat(socket.next("pong").path("seq").asLong()).isZero();
        }
    }

    @Test
    void keepsTheSocketWhenATextIsTooLongOrAFrameIsBinary() {
        try (RawSocket socket = joined(0)) {
            socket.say("c-1", "桃".repeat(2731));
            JsonNode tooLong = socket.next("error");
            socket.sendBinary(new byte[5_000]);
            JsonNode binary = socket.next("error");
            socket.say("c-2", "桃".repeat(2730));

            assertThat(tooLong.path("code").asString()).isEqualTo("invalid");
            assertThat(tooLong.path("clientMessageId").asString()).isEqualTo("c-1");
            assertThat(binary.path("code").asString()).isEqualTo("malformed");
            assertThat(socket.next("ack").path("clientMessageId").asString()).isEqualTo("c-2");
        }
    }

    @Test
    void putsAFrameTogetherFromItsParts() {
        try (RawSocket socket = joined(0)) {
            socket.sendInParts(
                    "{\"type\":\"send\",\"clientMessageId\":\"c-1\",\"text\":\"" + "ab".repeat(4_000) + "\"}", 1_000);

            assertThat(socket.next("ack").path("seq").asLong()).isEqualTo(1);
        }
    }

    @Test
    void closesAfterThreeMalformedFramesInARow() {
        try (RawSocket socket = joined(0)) {
            IntStream.range(0, 3).forEach(n -> socket.send("nonsense"));

            assertThat(socket.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void closesOnAFrameOver64KB() {
        try (RawSocket socket = joined(0)) {
            socket.sendInParts("a".repeat(66_000), 4_000);
            assertThat(socket.closeCode()).isEqualTo(1009);
        } catch (java.util.concurrent.CompletionException e) {
            assertThat(e).hasRootCauseInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void closesForABadTokenAForeignConversationAndAMissingHello() {
        try (RawSocket badToken = RawSocket.connect(port);
                RawSocket foreign = RawSocket.connect(port);
                RawSocket silent = RawSocket.connect(port)) {
            badToken.hello("x", null, 0);
            foreign.hello(new Api(port).visitor().token(), conversation, 0);
            silent.send("{\"type\":\"ping\"}");

            assertThat(silent.next("error").path("code").asString()).isEqualTo("unauthenticated");
            assertThat(badToken.closeCode()).isEqualTo(4401);
            assertThat(foreign.closeCode()).isEqualTo(4404);
            assertThat(silent.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void refusesABadCursorAndLetsTheClientGreetAgain() {
        try (RawSocket socket = RawSocket.connect(port)) {
            for (String after : new String[] {"-1", "\"1\"", "1.5", "null"}) {
                socket.send("{\"type\":\"hello\",\"token\":\"" + visitor.token() + "\",\"after\":" + after + "}");
                assertThat(socket.next("error").path("code").asString()).isEqualTo("invalid");
            }
            socket.hello(visitor.token(), conversation, 0);
            assertThat(socket.next("ready").path("heartbeatSeconds").asInt()).isEqualTo(2);
        }
    }

    @Test
    void closesASocketThatFallsSilentAndOneOfAnErasedVisitor() {
        try (RawSocket silent = joined(0)) {
            assertThat(silent.closeCode()).isEqualTo(4408);
        }
        try (RawSocket erased = joined(0)) {
            visitor.delete("/api/v1/visitors/me");
            assertThat(erased.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void turnsForeignOriginsAwayAtTheHandshake() {
        assertThatThrownBy(() -> RawSocket.connect(port, "https://evil.example"))
                .rootCause()
                .hasMessageContaining("403");
        try (RawSocket own = RawSocket.connect(port, "http://localhost:" + port)) {
            own.hello(visitor.token(), conversation, 0);
            assertThat(own.next("ready")).isNotNull();
        }
    }

    @Test
    void losesNothingOverDroppedConnections() {
        int messages = 40;
        try (ChatClient client = new ChatClient(() -> port, visitor.token(), conversation)) {
            for (int n = 0; n < messages; n++) {
                client.say("message " + n);
                if (n % 7 == 3) {
                    client.drop();
                }
            }

            assertThat(client.settled(2 * messages, 30_000))
                    .as("%s of %s, %s", client.transcript().size(), 2 * messages, client.violations())
                    .isTrue();
            assertThat(client.violations()).isEmpty();
            assertThat(client.transcript()).isEqualTo(visitor.messages(conversation));
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> visitor.messages(conversation).size() == 2 * messages);
    }
}
