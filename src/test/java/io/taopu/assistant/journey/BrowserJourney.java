package io.taopu.assistant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourney {

    private static final int WIDGET_BYTES = 60 * 1024;
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String HOSTILE_TITLE = "<img src=x onerror=window.harmed=1>Harbour depth note";

    @TempDir
    static Path folder;

    private Site site;
    private HttpServer stranger;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        stranger = strangersSite();
        Path hostile = folder.resolve("knowledge/guides/hostile-en.md");
        Files.createDirectories(hostile.getParent());
        Files.writeString(
                hostile,
                """
                ---
                id: hostile-en
                title: "%s"
                kind: guide
                language: en
                asOf: 2026-01
                confidence: A
                ---
                # Harbour depth

                The harbour depth is 14 metres <script>window.harmed=2</script> <img src=x onerror="window.harmed=3"> \
                as [written here](javascript:window.harmed=4) in the harbour depth note.
                """
                        .formatted(HOSTILE_TITLE));
        site = Site.start(folder, List.of("assistant.web.allowed.origins=" + origin(stranger)));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Visit.playwright();
        browser = Visit.chromium(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
        site.close();
        stranger.stop(0);
    }

    @Test
    void anInvestorAsksAndOpensTheSourceOfTheAnswer() {
        try (Visit visit = desktop("zh-CN")) {
            var answer = visit.ask("TP-07 的用地面积和容积率是多少？");
            assertThat(answer).containsText("13,400");
            assertThat(answer.locator(".ai")).hasText("AI生成");
            assertThat(answer.locator(".demo").first()).isVisible();
            visit.picture("answer");

            Locator source = answer.locator(".sources button").first();
            source.click();
            Locator passage = visit.widget("[role=dialog].popover");
            assertThat(passage.locator("blockquote")).containsText("TP-07");
            assertThat(passage.locator("a[target=_blank]"))
                    .hasAttribute("href", Pattern.compile(".*/api/v1/documents/.*"));
            visit.picture("source");
            visit.page.keyboard().press("Escape");
            assertThat(passage).hasCount(0);
            assertThat(source).isFocused();
            Assertions.assertThat(visit.failures).isEmpty();
        }
    }

    @Test
    void anInvestorFiltersPlotsAndAsksAboutOne() {
        try (Visit visit = desktop("zh-CN")) {
            Locator rows = visit.page.locator("#table tbody tr");
            assertThat(rows).hasCount(21);
            visit.page.locator("#filters select").nth(1).selectOption("3.5");
            assertThat(visit.page.locator("#result")).containsText("共 21 幅");
            int kept = rows.count();
            assertThat(visit.page.locator("#map .plot.fits")).hasCount(kept);
            assertThat(visit.page.locator("#map .plot.faint")).hasCount(21 - kept);

            rows.first().locator("th button").click();
            assertThat(visit.widget(".looking")).containsText("TP-");
            visit.page.evaluate("scrollTo(0, 500)");
            visit.picture("plots-filtered");
        }
    }

    @Test
    void anInvestorReadsThePageInEnglishAndInTraditionalChinese() {
        try (Visit visit = desktop("zh-CN")) {
            visit.page.locator("#language").selectOption("en");
            assertThat(visit.page.locator("h1")).containsText("industrial plots");
            assertThat(visit.widget("h2")).hasText("Taopu investor desk");
            assertThat(visit.page.locator("html")).hasAttribute("lang", "en");
            visit.wholePicture("landing-english");
            visit.page.locator("#language").selectOption("zh-Hant");
            assertThat(visit.widget("h2")).hasText("桃浦投資咨詢");
        }
    }

    @Test
    void aVisitorWithoutAMouseOpensAsksAndCloses() {
        try (Visit visit = visit(1100, 800, "zh-CN", ColorScheme.LIGHT)) {
            Locator launcher = visit.widget(".launcher");
            launcher.waitFor();
            for (int i = 0; i < 200 && !(Boolean) launcher.evaluate("e => e === e.getRootNode().activeElement"); i++) {
                visit.page.keyboard().press("Tab");
            }
            visit.page.keyboard().press("Enter");
            Locator input = visit.widget("textarea[aria-label]");
            assertThat(input).isFocused();
            visit.page.keyboard().type("TP-03 的建筑高度是多少？");
            visit.page.keyboard().press("Enter");
            assertThat(visit.widget("article.answer").first()).containsText("60");
            visit.page.keyboard().press("Escape");
            assertThat(launcher).isFocused();
        }
    }

    @Test
    void aPhoneShowsTheAssistantOnTheWholeScreen() {
        try (Visit visit = visit(390, 844, "zh-CN", ColorScheme.LIGHT)) {
            Assertions.assertThat((Boolean) visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            visit.picture("phone-page");
            visit.widget(".launcher").click();
            visit.ask("容积率3.5以上的研发用地有哪些？");
            var panel = visit.widget(".panel").boundingBox();
            Assertions.assertThat(panel.width).isEqualTo(390);
            Assertions.assertThat(panel.height).isEqualTo(844);
            visit.picture("phone-answer");
            noGraveFinding(visit, "phone");
        }
    }

    @Test
    void nobodyIsShutOutByColourNameOrOrder() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visit visit = visit(1440, 1000, "zh-CN", scheme)) {
                visit.page.locator("#table tbody tr").first().waitFor();
                visit.wholePicture("landing-" + scheme.name().toLowerCase(Locale.ROOT));
                visit.ask("比较 TP-03、TP-07 和 TP-12");
                visit.picture("comparison-" + scheme.name().toLowerCase(Locale.ROOT));
                noGraveFinding(visit, scheme.name());
            }
        }
    }

    @Test
    void aConversationOutlivesTheServer() {
        try (Visit visit = desktop("zh-CN")) {
            visit.ask("TP-07 的容积率是多少？");
            site.stop();
            Locator input = visit.widget("textarea[aria-label]").first();
            input.fill("TP-12 的容积率是多少？");
            input.press("Enter");
            assertThat(visit.widget(".strip.warn")).isVisible();
            assertThat(visit.widget(".mine.queued")).containsText("TP-12");
            visit.picture("offline");
            site.start();
            assertThat(visit.widget("article.answer")).hasCount(2, patience());
            assertThat(visit.widget(".strip.warn")).hasCount(0);
            var said = visit.widget(".mine .bubble, article.answer .prose").allInnerTexts();

            visit.page.reload();
            assertThat(visit.widget("article.answer")).hasCount(2, patience());
            Assertions.assertThat(
                            visit.widget(".mine .bubble, article.answer .prose").allInnerTexts())
                    .hasSize(4)
                    .isEqualTo(said);
        }
    }

    @Test
    void aHostileDocumentStaysText() {
        try (Visit visit = desktop("en-GB")) {
            var answer = visit.ask("What is the harbour depth?");
            assertThat(answer.locator(".sources")).containsText(HOSTILE_TITLE);
            answer.locator(".sources button").first().click();
            assertThat(visit.widget("[role=dialog].popover blockquote")).isVisible();
            visit.picture("hostile");
            Assertions.assertThat(visit.page.evaluate("window.harmed ?? null")).isNull();
            assertThat(answer.locator("script, img, iframe")).hasCount(0);
            assertThat(answer.locator("a[href^=javascript]")).hasCount(0);
        }
    }

    @Test
    void aStrangersPageNeedsOneScriptTag() {
        try (Visit visit = new Visit(browser, 1100, 800, "en-GB", ColorScheme.LIGHT)) {
            visit.page.navigate(origin(stranger));
            visit.widget(".launcher").click();
            var answer = visit.ask("What is the floor area ratio of TP-07?");
            assertThat(answer).containsText("TP-07");
            assertThat(answer).hasCSS("display", "flex");
            visit.picture("stranger");
            Assertions.assertThat(visit.failures).isEmpty();
        }
    }

    @Test
    void openingTheWidgetCostsLittle() {
        try (Visit visit = new Visit(browser, 1100, 800, "en-GB", ColorScheme.LIGHT)) {
            List<Response> loaded = new ArrayList<>();
            visit.page.onResponse(loaded::add);
            visit.page.navigate(origin(stranger));
            visit.widget(".launcher").click();
            visit.widget("textarea[aria-label]").waitFor();
            var bytes = loaded.stream()
                    .filter(response -> response.url().startsWith(site.url()))
                    .mapToInt(response -> gzipped(response.body()))
                    .sum();
            Assertions.assertThat(bytes).isBetween(1, WIDGET_BYTES);
        }
    }

    private Visit desktop(String locale) {
        return visit(1440, 1000, locale, ColorScheme.LIGHT);
    }

    private Visit visit(int width, int height, String locale, ColorScheme scheme) {
        var visit = new Visit(browser, width, height, locale, scheme);
        visit.page.navigate(site.url());
        return visit;
    }

    private static HasCountOptions patience() {
        return new HasCountOptions().setTimeout(60_000);
    }

    private static void noGraveFinding(Visit visit, String where) {
        var findings = new AxeBuilder(visit.page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
        Assertions.assertThat(findings).as(where).isEmpty();
    }

    private static int gzipped(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static String origin(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page of somebody else's: another origin, a strict policy, and styles that would ruin unprotected elements. */
    private HttpServer strangersSite() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var style = exchange.getRequestURI().getPath().endsWith(".css");
            var body = (style
                            ? "* { all: unset !important; display: inline !important; color: red !important; font-size: 60px !important }"
                            : "<!doctype html><title>Stranger</title><link rel=stylesheet href=/hostile.css><p>Page</p><script async src=\""
                                    + site.url() + "/widget.js\"></script>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", style ? "text/css" : "text/html");
            exchange.getResponseHeaders()
                    .add(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; script-src %1$s; connect-src %1$s %2$s"
                                    .formatted(site.url(), site.url().replace("http", "ws")));
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}
