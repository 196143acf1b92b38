package io.taopu.assistant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.taopu.assistant.parcel.ParcelWords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WidgetJourney {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    static Path folder;

    private Site site;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        site = Site.start(folder, List.of());
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Visit.playwright();
        browser = Visit.chromium(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
        site.close();
    }

    @Test
    void theEnglishPageShowsTheWordsOfTheSheetInEnglishAndTheSheetsOwnBesideThem() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visit visit = visit(1440, 1000, "en-GB", scheme)) {
                Locator landUse = visit.page
                        .locator("#table tbody tr:has-text('TP-07') td[class*=long] span")
                        .first();
                assertThat(landUse).containsText("R&D land");
                assertThat(landUse).hasAttribute("title", "研发用地");
                assertThat(visit.page.locator("#map")).containsText("Line 15 East Wuwei Road");
                assertThat(visit.page.locator("#filters select").last()).containsText("Medical devices");
                visit.wholePicture("english-landing-" + scheme.name().toLowerCase(java.util.Locale.ROOT));

                var answer = visit.ask("Tell me about TP-07");
                assertThat(answer.locator(".prose")).containsText("R&D land C65 (研发用地C65)");
                assertThat(answer.locator(".prose")).containsText("medical devices, digital health (医疗器械、数智健康)");
                Locator card = answer.locator(".card").first();
                assertThat(card.locator(".label").first()).hasText(Pattern.compile("^R&D land.*C65"));
                assertThat(card.locator(".facts")).containsText("Line 15 East Wuwei Road, about 650 m");
                visit.picture("english-card-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                noGraveFinding(visit);
                visit.ask("Compare TP-03, TP-07 and TP-12");
                visit.picture("english-comparison-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(visit.failures).isEmpty();
            }
        }
        assertThat(site.bean(ParcelWords.class).english("净地")).contains("cleared land");
    }

    @Test
    void aPersonTakesOverAndTheWidgetSaysSo() {
        try (Visit visit = visit(1440, 1000, "zh-CN", ColorScheme.LIGHT)) {
            visit.ask("TP-07 的容积率是多少？");
            visit.widget(".head .button").click();
            visit.widget("input[name=phone]").fill("1381234");
            visit.widget(".form button[type=submit]").click();
            assertThat(visit.widget("input[name=phone]")).isFocused();
            assertThat(visit.widget(".form .error:not([hidden])").first()).containsText("11");
            visit.picture("officer-form");
            visit.widget("input[name=phone]").fill("13812345678");
            visit.widget(".form button[type=submit]").click();
            assertThat(visit.widget("input[name=consent]")).isFocused();
            visit.widget("input[name=consent]").check();
            visit.widget(".form button[type=submit]").click();

            assertThat(visit.widget(".strip")).containsText("第 1 位");
            assertThat(visit.widget(".head .label.human")).isVisible();
            visit.picture("officer-queue");
            visit.widget(".choices button").first().click();
            assertThat(visit.widget(".choices")).isHidden();
            assertThat(visit.widget(".head .button")).isVisible();
            visit.ask("TP-03 的容积率是多少？");

            visit.widget(".head .button").click();
            visit.widget(".form button.wide").last().click();
            assertThat(visit.widget(".strip")).containsText("第 1 位");
            var officer = officerFor(visit, "王专员");
            officer.claim();
            assertThat(visit.widget(".strip.human")).containsText("王专员正在与您对话");
            assertThat(visit.widget(".head h2")).hasText("王专员");
            assertThat(visit.widget(".activity").last()).containsText("王专员");
            officer.say("您好，前面的对话我看过了。落户要逐人看条件，您先把岗位和社保缴纳年限发我。");
            assertThat(visit.widget(".officer .bubble").last()).containsText("逐人看条件");
            visit.widget("textarea[aria-label]").first().fill("好的，谢谢。");
            visit.page.keyboard().press("Enter");
            assertThat(visit.widget(".mine").last()).containsText("好的");
            officer.type();
            assertThat(visit.widget(".dots")).isVisible();
            visit.picture("officer-joined");
            assertThat(visit.widget("article.answer")).hasCount(2);
            noGraveFinding(visit);

            officer.resolve();
            assertThat(visit.widget(".head h2")).hasText("桃浦投资咨询");
            visit.widget(".stars button").nth(4).click();
            assertThat(visit.widget(".stars button").nth(4)).hasAttribute("aria-pressed", "true");
            assertThat(officer.rating()).isEqualTo(5);
            visit.picture("officer-closed");
        }
    }

    @Test
    void anAnswerIsRatedWithAReason() {
        try (Visit visit = visit(1440, 1000, "en-GB", ColorScheme.LIGHT)) {
            var answer = visit.ask("How high may TP-03 be built?");
            answer.locator("button[aria-label='Not helpful']").click();
            answer.locator(".suggestion").nth(1).click();
            answer.locator("textarea").fill("The height is old");
            visit.picture("feedback");
            answer.locator("button[type=submit]").click();
            assertThat(answer.locator("button[aria-label='Not helpful']")).hasAttribute("aria-pressed", "true");
            assertThat(officerFor(visit, "-").feedback()).isEqualTo("down Wrong content: The height is old");
        }
    }

    @Test
    void aCopyOfTheConversationCarriesTheLabelAndCanBeVerified() throws Exception {
        try (Visit visit = visit(1440, 1000, "zh-CN", ColorScheme.LIGHT)) {
            visit.ask("TP-07 的容积率是多少？");
            visit.widget("button[aria-haspopup=menu]").click();
            visit.picture("menu");
            var download = visit.page.waitForDownload(
                    () -> visit.widget(".menu button:has-text('导出')").click());
            String copy = Files.readString(download.path());
            assertThat(copy).contains("AI生成", "\"aigc\"", "\"signature\"", "TP-07");
            assertThat(verdict(copy)).contains("\"valid\":true");
            assertThat(verdict(copy.replace("TP-07", "TP-08"))).contains("\"valid\":false");

            visit.widget("button[aria-haspopup=menu]").click();
            Page print = visit.page.waitForPopup(
                    () -> visit.widget(".menu button:has-text('打印')").click());
            assertThat(print.locator("body")).containsText("AI生成");
            assertThat(print.locator("meta[name=AIGC]")).hasCount(1);
            assertThat(print.locator("body")).hasCSS("max-width", "736px");
            print.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/print.png")));
        }
    }

    @Test
    void thePageSteersTheWidgetAndHearsOfIt() {
        try (Visit visit = visit(1100, 800, "en-GB", ColorScheme.LIGHT)) {
            visit.widget(".launcher").waitFor();
            visit.page.evaluate(
                    """
                    window.heard = [];
                    for (const type of ['ready', 'open', 'close', 'message', 'unread', 'error'])
                      TaopuAssistant.on(type, (detail) => heard.push(type + (type === 'unread' ? detail.count : '')));
                    TaopuAssistant.setContext({ page: '/plots', parcelCode: 'TP-12' });
                    TaopuAssistant.push(['open']);
                    """);
            assertThat(visit.widget(".looking")).containsText("TP-12");
            visit.ask("What is its site area?");
            assertThat(visit.widget("article.answer").first()).containsText("14,400");
            visit.page.evaluate("TaopuAssistant.setColorScheme('dark')");
            assertThat(visit.page.locator("taopu-assistant")).hasAttribute("data-scheme", "dark");
            visit.page.evaluate("TaopuAssistant.setLocale('zh')");
            assertThat(visit.widget("h2")).hasText("桃浦投资咨询");
            assertThat(visit.widget("article.answer")).hasCount(1);
            visit.picture("steered-dark");

            visit.widget("textarea[aria-label]").first().fill("写到一半");
            visit.page.evaluate("TaopuAssistant.close()");
            officerFor(visit, "王专员").say("补充一句。");
            assertThat(visit.widget(".badge")).hasText("1");
            visit.picture("unread");
            assertThat(visit.page.evaluate("heard.join(' ')").toString())
                    .containsSubsequence("open", "message", "message", "close", "message")
                    .contains("unread1");

            visit.page.reload();
            visit.widget(".launcher").click();
            assertThat(visit.widget("textarea[aria-label]").first()).hasValue("写到一半");
            assertThat(visit.widget("article.answer")).hasCount(1);
            assertThat(visit.widget(".officer")).hasCount(1);
            assertThat(visit.widget(".badge")).isHidden();

            visit.page.evaluate("TaopuAssistant.reset()");
            assertThat(visit.widget(".welcome")).isVisible();
            assertThat(visit.widget("article.answer")).hasCount(0);
            assertThat(visit.failures).isEmpty();
        }
    }

    @Test
    void longAnswersAndNarrowScreensStayReadable() {
        try (Visit visit = visit(1440, 1000, "zh-CN", ColorScheme.LIGHT)) {
            var answer = visit.ask("列出所有地块的用地面积、容积率和产业导向");
            answer.locator(".card button.link").first().click();
            assertThat(answer.locator(".card tbody tr")).hasCount(21);
            visit.picture("long-answer");
            visit.widget(".scroll").first().evaluate("e => { e.scrollTop = e.scrollHeight }");
            visit.picture("long-answer-end");
        }
        for (int width : List.of(320, 640)) {
            try (Visit visit = visit(width, width == 320 ? 640 : 450, "en-GB", ColorScheme.DARK)) {
                assertThat(visit.page.locator("#table")).containsText("Cleared land");
                assertThat((Boolean) visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isTrue();
                visit.picture("narrow-page-" + width);
                visit.widget(".launcher").click();
                visit.ask("Which R&D plots have a floor area ratio of at least 3.0?");
                assertThat((Boolean) visit.widget(".panel")
                                .evaluate("e => [...e.querySelectorAll('.head, .strip, .composer, .thread')]"
                                        + ".every((part) => part.scrollWidth <= part.clientWidth + 1)"))
                        .isTrue();
                visit.picture("narrow-answer-" + width);
                noGraveFinding(visit);
            }
        }
    }

    @Test
    void nothingMovesForThoseWhoAskForIt() {
        try (Visit visit = visit(1100, 800, "en-GB", ColorScheme.LIGHT)) {
            visit.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visit.widget(".launcher").click();
            visit.widget("textarea[aria-label]").waitFor();
            assertThat(visit.page.evaluate("document.getAnimations().length")).isEqualTo(0);
            assertThat(visit.widget(".panel")).hasCSS("animation-name", "none");
        }
    }

    private JdbcStandInOfficer officerFor(Visit visit, String name) {
        String id = visit.page
                .evaluate("JSON.parse(localStorage.getItem('taopu.conversation')).conversationId")
                .toString();
        return new JdbcStandInOfficer(site, name, id);
    }

    private String verdict(String copy) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(site.url() + "/api/v1/transcripts/verify"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(copy))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private Visit visit(int width, int height, String locale, ColorScheme scheme) {
        var visit = new Visit(browser, width, height, locale, scheme);
        visit.page.navigate(site.url());
        return visit;
    }

    private static void noGraveFinding(Visit visit) {
        var findings = new AxeBuilder(visit.page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
        assertThat(findings).isEmpty();
    }
}
