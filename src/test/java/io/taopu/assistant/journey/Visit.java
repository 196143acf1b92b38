package io.taopu.assistant.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One visitor at a browser: a fresh profile, one page, and what went wrong in it. */
final class Visit implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MS = 30_000;

    final Page page;
    final List<String> failures = new ArrayList<>();
    private final BrowserContext context;

    Visit(Browser browser, int width, int height, String locale, ColorScheme scheme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(failures::add);
    }

    static Browser chromium(Playwright playwright) {
        var executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(QUIET));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    Locator widget(String selector) {
        return page.locator("taopu-assistant " + selector);
    }

    /** Types a question, sends it and waits for the answer that follows those already there. */
    Locator ask(String question) {
        int before = widget("article.answer").count();
        Locator input = widget("textarea[aria-label]").first();
        input.fill(question);
        input.press("Enter");
        Locator answer = widget("article.answer").nth(before);
        answer.waitFor();
        return answer;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    void wholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
