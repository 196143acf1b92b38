package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.FrontMatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Web pages: only what a reader takes for the article; navigation, footers, scripts and hidden parts are left out. */
final class HtmlReader implements FormatReader {

    private static final String NOT_TEXT =
            "script, style, noscript, template, nav, footer, aside, iframe, object, svg, "
                    + "button, select, textarea, input, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
                    + "[role=contentinfo], [role=complementary], [role=search], del, s, strike";
    private static final String HIDDEN = "[style*=display:none], [style*=visibility:hidden]";
    private static final String ARTICLE = "article, main, [role=main], #zoom, .TRS_Editor, .article-content, #content";
    private static final String BY_NAME =
            "(?i)(^|[-_\\s])(nav|navbar|menu|breadcrumbs?|sidebar|footer|share|pagination|copyright)($|[-_\\s])";
    private static final int SHARE_OF_BODY = 3;

    @Override
    public DocumentText read(byte[] content, String mediaType) {
        var front = FrontMatter.of(Encodings.decode(content));
        var page = Jsoup.parse(front.rest());
        var properties = properties(page);
        return new DocumentText(mediaType, front.values(), properties, new HtmlBlocks().read(article(page)));
    }

    private static Map<String, String> properties(Document page) {
        var properties = new HashMap<String, String>();
        if (!page.title().isBlank()) {
            properties.put("title", Texts.line(page.title()));
        }
        for (Element meta : page.select("meta[name][content], meta[property][content]")) {
            String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
            properties.putIfAbsent(
                    name.toLowerCase(Locale.ROOT), meta.attr("content").strip());
        }
        return properties;
    }

    private static Element article(Document page) {
        page.select("[style]")
                .forEach(element -> element.attr("style", element.attr("style").replace(" ", "")));
        page.select(NOT_TEXT + ", " + HIDDEN).remove();
        page.select("body > header, div > header").stream()
                .filter(header -> header.closest("article, main") == null
                        && header.select("h1").isEmpty())
                .forEach(Element::remove);
        page.select("[class], [id]").stream()
                .filter(element -> !element.is("html, body, main, article")
                        && (element.className().matches(".*" + BY_NAME + ".*")
                                || element.id().matches(".*" + BY_NAME + ".*")))
                .forEach(Element::remove);
        Element body = page.body();
        int bodyLength = body.text().length();
        Element best = body;
        for (Element candidate : page.select(ARTICLE)) {
            boolean larger =
                    best == body || candidate.text().length() > best.text().length();
            if (larger && candidate.text().length() * SHARE_OF_BODY >= bodyLength) {
                best = candidate;
            }
        }
        return withHeading(body, best);
    }

    /** The page's title often stands above the article's element. */
    private static Element withHeading(Element body, Element best) {
        Element heading = body.selectFirst("h1");
        if (best != body && heading != null && best.select("h1").isEmpty()) {
            return new Element("div").appendChild(heading.clone()).appendChild(best.clone());
        }
        return best;
    }
}
