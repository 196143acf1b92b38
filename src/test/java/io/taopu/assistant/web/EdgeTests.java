package io.taopu.assistant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.ConversationApp;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = ConversationApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "assistant.identity.limits.enabled=false",
            "assistant.web.allowed.origins=https://site.example,null"
        })
class EdgeTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("assistant.data", () -> data.toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private Api api() {
        return new Api(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                    | 400 | malformed",
                "{}x                                                  | 400 | malformed",
                "{\"question\":\"a\",\"question\":\"b\"}              | 400 | malformed",
                "null                                                 | 400 | malformed",
                "[]                                                   | 422 | invalid",
                "\"text\"                                             | 422 | invalid",
                "7                                                    | 422 | invalid",
                "{}                                                   | 422 | invalid",
                "{\"question\":null}                                  | 422 | invalid",
                "{\"question\":5}                                     | 422 | invalid",
                "{\"question\":1.5}                                   | 422 | invalid",
                "{\"question\":true}                                  | 422 | invalid",
                "{\"question\":[\"a\"]}                               | 422 | invalid",
                "{\"question\":{}}                                    | 422 | invalid",
                "{\"question\":\"  \\u3000\\n\"}                      | 422 | invalid",
                "{\"question\":\"q\",\"history\":{}}                  | 422 | invalid",
                "{\"question\":\"q\",\"history\":[5]}                 | 422 | invalid",
                "{\"question\":\"q\",\"history\":[null]}              | 422 | invalid",
                "{\"question\":\"q\",\"history\":[{\"role\":\"bot\",\"text\":\"x\"}]}   | 422 | invalid",
                "{\"question\":\"q\",\"history\":[{\"role\":\"user\"}]}                 | 422 | invalid",
                "{\"question\":\"q\",\"asOf\":20260101}               | 422 | invalid",
                "{\"question\":\"q\",\"asOf\":\"2026-02-30\"}         | 422 | invalid",
                "{\"question\":\"q\",\"asOf\":\"tomorrow\"}           | 422 | invalid",
                "{\"question\":\"q\",\"locale\":\"fr\"}               | 422 | invalid",
                "{\"question\":\"q\",\"locale\":\"\"}                 | 422 | invalid",
                "{\"question\":\"q\",\"locale\":7}                    | 422 | invalid",
            })
    void answersMalformedQuestionsWithAProblem(String body, int status, String code) {
        Api.Reply reply = api().post("/api/v1/ask", body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertIsProblem(reply, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not-found",
        "GET, /api/v1/nothing, 404, not-found",
        "GET, /api/v1/ask, 405, method-not-allowed",
        "DELETE, /api/v1/visitors, 405, method-not-allowed",
        "GET, /api/v1/conversations, 401, unauthenticated",
        "PATCH, /api/v1/conversations, 401, unauthenticated",
        "GET, /api/v1/visitors/me/export, 401, unauthenticated",
        "GET, /actuator/env, 404, not-found",
        "GET, /error, 404, not-found",
        "GET, /api/v1/conversations;a=b, 400, malformed",
        "GET, //api/v1/ask, 400, malformed",
    })
    void answersOtherMistakesWithAProblem(String method, String path, int status, String code) {
        Api.Reply reply = api().send(api().request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertIsProblem(reply, code);
    }

    @Test
    void takesTextOfUpTo8192BytesUnchanged() {
        String longest = "桃".repeat(2730) + "ab";

        Api.Reply taken = api().post("/api/v1/ask", "{\"question\":\"" + longest + "\"}");
        Api.Reply refused = api().post("/api/v1/ask", "{\"question\":\"" + longest + "c\"}");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("text").asString()).isEqualTo("You said: " + longest);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("question");
    }

    @Test
    void refusesOtherMediaTypesAndBodiesThatAreTooLong() {
        Api.Reply text = api().send(api().request("/api/v1/ask")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        Api.Reply form = api().send(api().request("/api/v1/ask")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("question=a")));
        String big = "{\"question\":\"" + "a".repeat(70_000) + "\"}";
        Api.Reply stated = api().post("/api/v1/ask", big);
        Api.Reply chunked = api().send(api().request("/api/v1/ask")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(big.getBytes()))));

        assertThat(text.status()).isEqualTo(415);
        assertThat(form.status()).isEqualTo(415);
        assertThat(stated.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertIsProblem(chunked, "too-large");
    }

    @Test
    void refusesBadQueryParameters() {
        Api visitor = api().visitor();
        String messages = "/api/v1/conversations/" + visitor.conversation() + "/messages";

        for (String query : new String[] {"after=-1", "after=x", "after=1.5", "limit=0", "limit=201", "limit=a"}) {
            Api.Reply reply = visitor.get(messages + "?" + query);
            assertThat(reply.status()).as(query).isEqualTo(422);
            assertIsProblem(reply, "invalid");
        }
        assertThat(visitor.get("/api/v1/conversations?cursor=x").status()).isEqualTo(422);
    }

    @Test
    void answersAProblemEvenWhereOnlyAnEventStreamIsAccepted() {
        Api visitor = api().visitor();
        Api.Reply reply = visitor.send(visitor.request("/api/v1/conversations/none/messages")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}")));

        assertThat(reply.status()).isEqualTo(404);
        assertIsProblem(reply, "not-found");
    }

    @Test
    void sendsTheSecurityHeadersWithEveryResponse() {
        for (String path : new String[] {"/", "/nothing", "/v3/api-docs", "/api/v1/conversations"}) {
            var headers = api().get(path).raw().headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe-inline");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    @Test
    void letsOnlyKnownOriginsCall() {
        for (String origin : new String[] {"https://site.example", "null", "http://localhost:" + port}) {
            Api.Reply reply = fromOrigin(origin);
            assertThat(reply.status()).as(origin).isEqualTo(201);
        }
        assertThat(fromOrigin("https://site.example").raw().headers().firstValue("Access-Control-Allow-Origin"))
                .isPresent();
        for (String origin : new String[] {"https://evil.example", "http://localhost:1", "https://site.example.evil"}) {
            Api.Reply reply = fromOrigin(origin);
            assertThat(reply.status()).as(origin).isEqualTo(403);
            assertIsProblem(reply, "forbidden");
        }
    }

    private Api.Reply fromOrigin(String origin) {
        return api().send(api().request("/api/v1/visitors")
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    @Test
    void asksCallersToComeBackUntilItIsReady() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Api.Reply reply = api().post("/api/v1/ask", "{\"question\":\"q\"}");

            assertThat(reply.status()).isEqualTo(503);
            assertIsProblem(reply, "unavailable");
            assertThat(reply.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(api().get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api().get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(api().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void describesItsCalls() {
        assertThat(api().get("/v3/api-docs").body())
                .contains("/api/v1/ask", "/api/v1/conversations/{id}/messages", "/api/v1/transcripts/verify");
    }

    private static void assertIsProblem(Api.Reply reply, String code) {
        assertThat(reply.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo("urn:problem:" + code);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.json().path("title").asString()).isNotBlank();
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("instance").asString()).startsWith("/");
        assertThat(reply.json().path("errors").isArray()).isTrue();
    }
}
