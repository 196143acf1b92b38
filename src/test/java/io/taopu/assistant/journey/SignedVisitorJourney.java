package io.taopu.assistant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that signs who its visitors are: no conversation without a genuine token that has not expired. */
class SignedVisitorJourney {

    private static final String KEY = "the-secret-that-site-and-assistant-share";

    @TempDir
    static Path folder;

    @Test
    void onlyAGenuineAndFreshTokenOpensAConversation() throws Exception {
        try (Site site = Site.start(folder, List.of("assistant.identity.site-key=" + KEY));
                Playwright playwright = Visit.playwright();
                Visit visit = new Visit(Visit.chromium(playwright), 1100, 800, "en-GB", ColorScheme.LIGHT)) {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            visit.page.navigate(site.url());
            visit.page.evaluate("window.heard = []; TaopuAssistant.on('error', ({ code }) => heard.push(code));");
            for (String refused : List.of("", token(KEY, -60), token("another key", 600))) {
                visit.page.evaluate("token => TaopuAssistant.setUser({ identityToken: token || null })", refused);
                visit.page.evaluate("TaopuAssistant.ask('What is the site area of TP-07?')");
                assertThat(visit.widget(".mine.failed").last()).containsText("Not sent");
                visit.picture("refused");
                visit.widget(".mine.failed .meta button").last().click();
                assertThat(visit.widget(".mine.failed")).hasCount(0);
            }
            assertThat(visit.page.evaluate("heard.join(' ')").toString()).contains("identity-token-invalid");
            assertThat(visit.widget("article.answer")).hasCount(0);

            visit.page.evaluate("token => TaopuAssistant.setUser({ identityToken: token })", token(KEY, 600));
            visit.page.evaluate("TaopuAssistant.ask('What is the site area of TP-07?')");
            assertThat(visit.widget("article.answer").first()).containsText("13,400");
        }
    }

    private static String token(String key, long secondsLeft) throws Exception {
        String head = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String claims = encoded("{\"sub\":\"customer-17\",\"exp\":%d}"
                .formatted(Instant.now().getEpochSecond() + secondsLeft)
                .getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String body = head + "." + claims;
        return body + "." + encoded(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
