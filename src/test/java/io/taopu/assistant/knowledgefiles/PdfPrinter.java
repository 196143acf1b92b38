package io.taopu.assistant.knowledgefiles;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Margin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints sources as PDF with a local Chromium ({@code CHROMIUM}, else {@code /usr/bin/chromium}). The browser starts
 * with the first page printed.
 */
final class PdfPrinter implements AutoCloseable {

    private static final String FOOTER =
            """
            <div style="font-size:8px;width:100%;text-align:center">\
            <span class="pageNumber"></span> / <span class="totalPages"></span></div>
            """;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(ARGUMENTS));

    byte[] print(SourceDocument source) throws IOException {
        try (Page page = browser.newPage()) {
            page.setContent(WebPage.forPrint(source));
            byte[] printed = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setTagged(true)
                    .setDisplayHeaderFooter(true)
                    .setHeaderTemplate("<span></span>")
                    .setFooterTemplate(FOOTER)
                    .setMargin(new Margin()
                            .setTop("20mm")
                            .setBottom("20mm")
                            .setLeft("22mm")
                            .setRight("22mm")));
            return withFixedProperties(printed, source);
        }
    }

    /** The browser stamps the file with the time of printing, which would make every run differ. */
    private static byte[] withFixedProperties(byte[] printed, SourceDocument source) throws IOException {
        Calendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        fixed.setTimeInMillis(1_767_225_600_000L);
        try (PDDocument pdf = Loader.loadPDF(printed);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var properties = pdf.getDocumentInformation();
            properties.setTitle(source.value("title"));
            properties.setAuthor(source.value("issuer"));
            properties.setCreationDate(fixed);
            properties.setModificationDate(fixed);
            pdf.setDocumentId((long) source.text().hashCode());
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
