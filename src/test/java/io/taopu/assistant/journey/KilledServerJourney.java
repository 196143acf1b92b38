package io.taopu.assistant.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.taopu.assistant.conversation.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL while answers are owed and the page stays open: nothing is lost and nothing doubled. */
class KilledServerJourney {

    private static final HasCountOptions PATIENCE = new HasCountOptions().setTimeout(120_000);

    @TempDir
    static Path folder;

    @Test
    void aPageThatStaysOpenOverAKillEndsWithEveryQuestionAnsweredOnce() throws IOException {
        Path knowledge = folder.resolve("knowledge");
        Site.copyKnowledge(knowledge);
        Path data = Files.createDirectories(folder.resolve("data"));
        try (var server = new ServerProcess(data, ServerProcess.WHOLE, "assistant.ingestion.folder=" + knowledge);
                Playwright playwright = Visit.playwright();
                Visit visit = new Visit(Visit.chromium(playwright), 1440, 1000, "zh-CN", ColorScheme.LIGHT)) {
            server.start();
            visit.page.navigate("http://127.0.0.1:" + server.port());
            visit.ask("TP-07 的容积率是多少？");
            List<String> codes = List.of("TP-03", "TP-12", "TP-16", "TP-19");
            Locator input = visit.widget("textarea[aria-label]").first();
            for (String code : codes) {
                input.fill(code + " 的容积率是多少？");
                input.press("Enter");
            }
            server.kill();
            assertThat(visit.widget(".strip.warn")).isVisible();
            visit.picture("killed");
            server.start();

            assertThat(visit.widget("article.answer")).hasCount(1 + codes.size(), PATIENCE);
            assertThat(visit.widget(".mine")).hasCount(1 + codes.size());
            assertThat(visit.widget(".strip.warn")).hasCount(0);
            var shown = visit.widget("article.answer .prose").allInnerTexts();
            assertThat(codes).allSatisfy(code -> assertThat(shown)
                    .filteredOn(text -> text.contains(code))
                    .hasSize(1));
            var said = visit.widget(".mine .bubble, article.answer .prose").allInnerTexts();

            visit.page.reload();
            assertThat(visit.widget("article.answer")).hasCount(1 + codes.size(), PATIENCE);
            assertThat(visit.widget(".mine .bubble, article.answer .prose").allInnerTexts())
                    .isEqualTo(said);
        }
    }
}
