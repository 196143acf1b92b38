package io.taopu.assistant.knowledgefiles;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One plot as a PDF, printed from a page by the browser. */
final class PdfParcelSheet implements AutoCloseable {

    static final String REMARK = "起始价、保证金、自持及转让限制以出让公告为准。距轨交站为地块中心至站点的直线距离。";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String HTML =
            """
            <html lang="zh"><head><meta charset="utf-8"><title>%1$s</title><style>
            body { font: 9.5pt/1.25 "Noto Sans CJK SC", sans-serif } h1 { font-size: 16pt } h2 { font-size: 12pt }
            table { border-collapse: collapse; width: 100%% } td, th { border: 1px solid #888; padding: 1.5pt 5pt; text-align: left }
            td:first-child { width: 13em; white-space: nowrap }
            </style></head><body><h1>%1$s</h1><p>%2$s。</p><h2>地块指标</h2>
            <table><tr><th>字段</th><th>内容</th></tr>%3$s</table><h2>说明</h2><p>%4$s</p></body></html>
            """;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(ARGUMENTS));

    void write(Map<String, String> plot, Path file) {
        var rows = plot.entrySet().stream()
                .map(field -> "<tr><td>%s</td><td>%s</td></tr>".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        try (var page = browser.newPage()) {
            page.setContent(
                    HTML.formatted(ParcelFiles.title(plot.get(ParcelSource.CODE)), ParcelSource.NOTICE, rows, REMARK));
            page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
