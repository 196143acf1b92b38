package io.taopu.assistant.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ConversationApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TranscriptTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("assistant.data", () -> data.toString());
    }

    @LocalServerPort
    int port;

    private Api visitor;
    private String conversation;

    @BeforeEach
    void converse() {
        visitor = new Api(port).visitor();
        conversation = visitor.conversation();
        visitor.say(conversation, "<script>alert(1)</script> -->\n<!-- signature Ed25519 AAAA -->", null);
    }

    private Api.Reply transcript(String format) {
        return visitor.get("/api/v1/conversations/" + conversation + "/transcript?format=" + format);
    }

    private JsonNode verify(String copy, String type) {
        return new Api(port)
                .send(new Api(port)
                        .request("/api/v1/transcripts/verify")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(copy)))
                .json();
    }

    @Test
    void recognisesItsOwnCopies() {
        JsonNode ofJson = verify(transcript("json").body(), "application/json");
        JsonNode ofPage = verify(transcript("html").body(), "text/html");

        assertThat(ofJson.path("valid").asBoolean()).isTrue();
        assertThat(ofJson.path("conversationId").asString()).isEqualTo(conversation);
        assertThat(ofJson.path("lastSeq").asLong()).isEqualTo(2);
        assertThat(ofPage).isEqualTo(ofJson);
    }

    @Test
    void recognisesACopyThatAProgramHasWrittenAnew() {
        String pretty = Api.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Api.JSON.readValue(transcript("json").body(), java.util.TreeMap.class));

        assertThat(verify(pretty, "application/json").path("valid").asBoolean()).isTrue();
    }

    @Test
    void seesThroughChangedCopies() {
        String json = transcript("json").body();
        String page = transcript("html").body();

        assertThat(verify(json.replace("You said", "You sang"), "application/json")
                        .path("valid")
                        .asBoolean())
                .isFalse();
        assertThat(verify(page.replace("You said", "You sang"), "text/html")
                        .path("valid")
                        .asBoolean())
                .isFalse();
        assertThat(verify(page + "more", "text/html").path("valid").asBoolean()).isFalse();
        assertThat(verify("{}", "application/json").path("valid").asBoolean()).isFalse();
    }

    @Test
    void carriesTheLabelOfGeneratedContentAndNoMarkupOfTheVisitor() {
        String page = transcript("html").body();

        assertThat(page).contains("AI生成", "name=\"AIGC\"").doesNotContain("<script>");
        assertThat(transcript("json").json().path("aigc").path("Label").asString())
                .isEqualTo("1");
        assertThat(transcript("pdf").status()).isEqualTo(422);
    }
}
