package io.taopu.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.answering.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        classes = ConversationApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"assistant.identity.limits.enabled=false", "assistant.conversation.reply-timeout=10s"})
class ConversationTests {

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

    private Api visitor() {
        return new Api(port).visitor();
    }

    @Test
    void storesAMessageAndTheAssistantsReplyWithConsecutiveNumbers() {
        Api visitor = visitor();
        String conversation = visitor.conversation();

        Api.Reply reply = visitor.say(conversation, "hello there", null);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode body = reply.json();
        assertThat(body.path("status").asString()).isEqualTo("pending");
        assertThat(body.path("message").path("seq").asLong()).isEqualTo(1);
        assertThat(body.path("message").path("clientMessageId").isNull()).isTrue();
        assertThat(body.path("reply").path("seq").asLong()).isEqualTo(2);
        assertThat(body.path("reply").path("text").asString()).isEqualTo("You said: hello there");
        assertThat(body.path("reply").path("replyTo"))
                .isEqualTo(body.path("message").path("id"));
        assertThat(body.path("reply").path("cards").path(0).path("type").asString())
                .isEqualTo("calculation");
        assertThat(visitor.messages(conversation)).containsExactly(body.path("message"), body.path("reply"));
    }

    @Test
    void givesTheSameResultAgainForTheSameClientMessageId() {
        Api visitor = visitor();
        String conversation = visitor.conversation();

        Api.Reply first = visitor.say(conversation, "once", "c-1");
        Api.Reply again = visitor.say(conversation, "once", "c-1");
        Api.Reply other = visitor.say(conversation, "twice", "c-1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("client-message-id-reused");
        assertThat(visitor.messages(conversation)).hasSize(2);
    }

    @Test
    void numbersMessagesWithoutGapsUnderFiftyWriters() throws Exception {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        try (ExecutorService writers = Executors.newFixedThreadPool(50)) {
            List<Callable<Integer>> calls = IntStream.range(0, 150)
                    .mapToObj(n ->
                            (Callable<Integer>) () -> visitor.say(conversation, "message " + n % 100, "c-" + n % 100)
                                    .status())
                    .toList();
            for (var done : writers.invokeAll(calls)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }

        List<JsonNode> messages = visitor.messages(conversation);
        assertThat(messages.stream().map(m -> m.path("seq").asLong()).toList())
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(messages.stream()
                        .map(m -> m.path("clientMessageId").asString(""))
                        .filter(id -> !id.isEmpty())
                        .distinct())
                .hasSize(100);
        assertThat(messages.stream()
                        .map(m -> m.path("replyTo").asString(""))
                        .filter(id -> !id.isEmpty())
                        .distinct())
                .hasSize(100);
    }

    @Test
    void handsTheHistoryWithWhatItWasAboutToTheAssistant() {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        visitor.say(conversation, "first of two", null);
        visitor.say(conversation, "second of two", null);

        Question second = Objects.requireNonNull(answering.asked("second of two"));

        assertThat(second.history()).hasSize(1);
        assertThat(second.history().getFirst().asked()).isEqualTo("first of two");
        assertThat(second.history().getFirst().outcome()).isEqualTo("answered");
        assertThat(second.history().getFirst().focus())
                .isEqualTo(Objects.requireNonNull(second.history().getFirst().focus()));
        assertThat(Objects.requireNonNull(second.history().getFirst().focus())
                        .parcels()
                        .lastQuery())
                .isNotNull();
    }

    @Test
    void streamsTheMessageThenPiecesThenTheReplyThenTheEnd() {
        Api visitor = visitor();
        String conversation = visitor.conversation();

        List<Api.Event> events = visitor.stream(conversation, "{\"text\":\"stream me\",\"clientMessageId\":\"s-1\"}");
        List<Api.Event> again = visitor.stream(conversation, "{\"text\":\"stream me\",\"clientMessageId\":\"s-1\"}");

        assertThat(names(events)).containsExactly("message", "delta", "delta", "reply", "done");
        assertThat(events.get(1).data().path("text").asString()
                        + events.get(2).data().path("text").asString())
                .isEqualTo(events.get(3).data().path("text").asString());
        assertThat(events.getLast().data().path("lastSeq").asLong()).isEqualTo(2);
        assertThat(names(again)).containsExactly("message", "reply", "done");
        assertThat(again.get(1).data()).isEqualTo(events.get(3).data());
    }

    @Test
    void opensAHandoffTogetherWithAnEscalatedReplyAndIsSilentAfterwards() {
        Api visitor = visitor();
        String conversation = visitor.conversation();

        JsonNode escalated = visitor.say(conversation, "escalate please", null).json();
        JsonNode silent = visitor.say(conversation, "anybody there", null).json();

        assertThat(escalated.path("status").asString()).isEqualTo("open");
        JsonNode handoff = escalated.path("reply").path("handoff");
        assertThat(handoff.path("status").asString()).isEqualTo("queued");
        assertThat(handoff.path("reason").asString()).isEqualTo("complaint");
        assertThat(handoff.path("position").asInt()).isPositive();
        assertThat(handoff.path("expectedWaitSeconds").asLong()).isPositive();
        assertThat(handoff.path("officeHours").has("opensAt")).isTrue();
        assertThat(silent.path("reply").isNull()).isTrue();
        assertThat(silent.path("status").asString()).isEqualTo("open");
        assertThat(names(visitor.stream(conversation, "{\"text\":\"still nobody\"}")))
                .containsExactly("message", "done");
        JsonNode stored = visitor.get("/api/v1/conversations/" + conversation).json();
        assertThat(stored.path("handoff").path("id")).isEqualTo(handoff.path("id"));
    }

    @Test
    void asksForAnOfficerOnceAndLeavesTheQueueAgain() {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        String path = "/api/v1/conversations/" + conversation + "/handoff";

        Api.Reply first = visitor.post(path, "{\"reason\":\"because\"}");
        Api.Reply second = visitor.post(path, "{}");
        List<JsonNode> waiting = visitor.messages(conversation);
        Api.Reply back = visitor.delete(path);
        Api.Reply twice = visitor.delete(path);
        JsonNode answered = visitor.say(conversation, "hello again", null).json();

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.json().path("reason").asString()).isEqualTo("unclassified");
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().path("activity").asString()).isEqualTo("handoff");
        assertThat(back.json().path("status").asString()).isEqualTo("pending");
        assertThat(back.json().path("handoff").isNull()).isTrue();
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("wrong-state");
        assertThat(answered.path("reply").path("seq").asLong()).isEqualTo(4);
    }

    @Test
    void givesNothingOfAnAnswerThatWasOvertakenByAHandoff() throws Exception {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            var hanging = caller.submit(() -> visitor.say(conversation, "hang on 1", null));
            org.awaitility.Awaitility.await().until(() -> answering.asked("hang on 1") != null);
            visitor.post("/api/v1/conversations/" + conversation + "/handoff", "{}");

            assertThat(hanging.get().json().path("reply").isNull()).isTrue();
            answering.release();
        }
        assertThat(visitor.messages(conversation).stream()
                        .map(m -> m.path("role").asString()))
                .containsExactly("user", "activity");
    }

    @Test
    void tellsTheTruthAndCallsAnOfficerWhenAnsweringFails() {
        Api visitor = visitor();

        JsonNode body = visitor.say(visitor.conversation(), "fail now", null).json();

        assertThat(body.path("reply").path("outcome").asString()).isEqualTo("escalated");
        assertThat(body.path("status").asString()).isEqualTo("open");
    }

    @Test
    void takesContactDataOnlyWithConsent() {
        Api visitor = visitor();
        String path = "/api/v1/conversations/" + visitor.conversation() + "/handoff";

        Api.Reply refused = visitor.post(path, "{\"contact\":{\"phone\":\"13800000000\"}}");
        Api.Reply taken = visitor.post(path, "{\"contact\":{\"phone\":\"13800000000\",\"consent\":true}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("consent-required");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(visitor.get("/api/v1/visitors/me/export").body()).contains("13800000000");
    }

    @Test
    void hidesOtherVisitorsConversations() {
        Api owner = visitor();
        Api stranger = visitor();
        String conversation = owner.conversation();
        String message = owner.say(conversation, "mine", null)
                .json()
                .path("reply")
                .path("id")
                .asString();
        String path = "/api/v1/conversations/" + conversation;

        List<Api.Reply> replies = new ArrayList<>(List.of(
                stranger.get(path),
                stranger.get(path + "/messages"),
                stranger.say(conversation, "intruder", null),
                stranger.post(path + "/handoff", "{}"),
                stranger.delete(path + "/handoff"),
                stranger.post(path + "/rating", "{\"score\":1}"),
                stranger.post(path + "/messages/" + message + "/feedback", "{\"rating\":\"up\"}"),
                stranger.get(path + "/transcript"),
                stranger.get("/api/v1/conversations/none")));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("not-found");
        });
        assertThat(stranger.get("/api/v1/conversations").json().path("items")).isEmpty();
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void listsOwnConversationsNewestFirstPageByPage() {
        Api visitor = visitor();
        List<String> opened =
                IntStream.range(0, 5).mapToObj(n -> visitor.conversation()).toList();

        JsonNode first = visitor.get("/api/v1/conversations?limit=3").json();
        JsonNode rest = visitor.get("/api/v1/conversations?limit=3&cursor="
                        + first.path("next").asString())
                .json();

        List<String> listed = new ArrayList<>();
        first.path("items").forEach(c -> listed.add(c.path("id").asString()));
        rest.path("items").forEach(c -> listed.add(c.path("id").asString()));
        assertThat(listed).hasSize(5).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void keepsRatings() {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        JsonNode said = visitor.say(conversation, "rate me", null).json();
        String path = "/api/v1/conversations/" + conversation;
        String feedback = path + "/messages/" + said.path("reply").path("id").asString() + "/feedback";

        assertThat(visitor.post(feedback, "{\"rating\":\"up\"}").status()).isEqualTo(204);
        assertThat(visitor.post(feedback, "{\"rating\":\"down\",\"comment\":\"no\"}")
                        .status())
                .isEqualTo(204);
        assertThat(visitor.post(feedback, "{\"rating\":\"sideways\"}").status()).isEqualTo(422);
        assertThat(visitor.post(
                                path + "/messages/"
                                        + said.path("message").path("id").asString() + "/feedback",
                                "{\"rating\":\"up\"}")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(path + "/rating", "{\"score\":5}").status()).isEqualTo(204);
        assertThat(visitor.post(path + "/rating", "{\"score\":6}").status()).isEqualTo(422);
        assertThat(visitor.post(path + "/rating", "{\"score\":1.5}").status()).isEqualTo(422);
    }

    @Test
    void replacesWhatNoTextMayHoldAndKeepsTheRest() {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        String odd = "\"a\\u0000b\\ud800c 𠮷 👨‍👩‍👧\\n\\t<b>\"";

        JsonNode first = visitor.post(
                        "/api/v1/conversations/" + conversation + "/messages",
                        "{\"clientMessageId\":\"odd\",\"text\":" + odd + "}")
                .json();
        JsonNode again = visitor.post(
                        "/api/v1/conversations/" + conversation + "/messages",
                        "{\"clientMessageId\":\"odd\",\"text\":" + odd + "}")
                .json();

        assertThat(first.path("message").path("text").asString()).isEqualTo("a\uFFFDb\uFFFDc 𠮷 👨‍👩‍👧\n\t<b>");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void exportsAndErasesEverythingOfAVisitor() {
        Api visitor = visitor();
        String conversation = visitor.conversation();
        visitor.say(conversation, "remember me", null);

        String export = visitor.get("/api/v1/visitors/me/export").body();
        Api.Reply erased = visitor.delete("/api/v1/visitors/me");

        assertThat(export).contains("remember me", conversation);
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.json().path("counts").path("messages").asInt()).isEqualTo(2);
        assertThat(erased.json().path("receiptId").asString()).isNotBlank();
        assertThat(visitor.get("/api/v1/conversations").status()).isEqualTo(401);
    }

    private static List<String> names(List<Api.Event> events) {
        return events.stream().map(Api.Event::name).toList();
    }
}
