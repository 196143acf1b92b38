package io.taopu.assistant.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class LimitsTests {

    private static final String SITE_KEY = "a secret between the site and us";

    @TempDir
    Path data;

    private final TestDatabase database;

    LimitsTests(DatabaseUnderTest kind) {
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
    void allowsThirtyMessagesAMinuteInAConversationAndRepeatsBeside() {
        try (Running running = running()) {
            Api visitor = running.api().visitor();
            String conversation = visitor.conversation();

            IntStream.range(0, 30).forEach(n -> assertThat(
                            visitor.say(conversation, "message " + n, "c-" + n).status())
                    .isEqualTo(200));
            Api.Reply tooMany = visitor.say(conversation, "one more", "c-30");

            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.code()).isEqualTo("too-many-requests");
            assertThat(tooMany.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                    .isBetween(1L, 60L);
            assertThat(visitor.say(conversation, "message 3", "c-3").status()).isEqualTo(200);
            assertThat(visitor.say(visitor.conversation(), "elsewhere", null).status())
                    .isEqualTo(200);
            assertThat(visitor.messages(conversation)).hasSize(60);
        }
    }

    @Test
    void boundsTheCallsOfAnAddress() {
        try (Running running =
                running("assistant.identity.limits.burst=20", "assistant.identity.limits.requestsperminute=6")) {
            Api api = running.api();

            IntStream.range(0, 20)
                    .forEach(n -> assertThat(api.get("/api/v1/none").status()).isEqualTo(404));

            assertThat(api.get("/api/v1/none").status()).isEqualTo(429);
            assertThat(api.get("/v3/api-docs").status()).isEqualTo(200);
        }
    }

    @Test
    void asksForTheSitesIdentityTokenOnceItsKeyIsConfigured() throws Exception {
        try (Running running = running("assistant.identity.sitekey=" + SITE_KEY)) {
            Api api = running.api();

            assertThat(api.post("/api/v1/visitors", "{}").code()).isEqualTo("identity-token-invalid");
            assertThat(api.post("/api/v1/visitors", token("{\"sub\":\"u\",\"exp\":99999999999}"))
                            .status())
                    .isEqualTo(201);
            assertThat(api.post("/api/v1/visitors", token("{\"sub\":\"u\",\"exp\":1}"))
                            .status())
                    .isEqualTo(401);
            assertThat(api.post("/api/v1/visitors", token("{\"sub\":\"u\"}")).status())
                    .isEqualTo(401);
            assertThat(api.post(
                                    "/api/v1/visitors",
                                    token("{\"sub\":\"u\",\"exp\":99999999999}").replace(".ey", ".eY"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void refusesForgedVisitorTokens() {
        try (Running running = running()) {
            Api visitor = running.api().visitor();
            Api other = running.api().visitor();
            String[] parts = visitor.token().split("\\.");
            String[] others = other.token().split("\\.");

            String renewed = visitor.post("/api/v1/visitors/me/token", "")
                    .json()
                    .path("token")
                    .asString();

            assertThat(visitor.as(renewed).get("/api/v1/conversations").status())
                    .isEqualTo(200);
            for (String forged : new String[] {
                "",
                "x",
                "v1..",
                parts[0] + "." + others[1] + "." + parts[2] + "." + parts[3],
                parts[0] + "." + parts[1] + ".99999999999." + parts[3],
                visitor.token() + "x"
            }) {
                assertThat(visitor.as(forged).get("/api/v1/conversations").status())
                        .as(forged)
                        .isEqualTo(401);
            }
        }
    }

    private static String token(String claims) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes()) + "."
                + base64.encodeToString(claims.getBytes());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SITE_KEY.getBytes(), "HmacSHA256"));
        return "{\"identityToken\":\"" + signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes())) + "\"}";
    }
}
