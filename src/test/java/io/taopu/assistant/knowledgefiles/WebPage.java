package io.taopu.assistant.knowledgefiles;

import io.taopu.assistant.knowledgefiles.Block.Bullets;
import io.taopu.assistant.knowledgefiles.Block.Heading;
import io.taopu.assistant.knowledgefiles.Block.Paragraph;
import io.taopu.assistant.knowledgefiles.Block.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a source as HTML: bare for printing, or as a page of a public site with everything around the text. */
final class WebPage {

    private static final String PRINT =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <title>%s</title>
            <style>
            body { font-family: "Noto Sans CJK SC", sans-serif; font-size: 11pt; line-height: 1.7; }
            h1 { font-size: 19pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; } h4 { font-size: 12pt; }
            h1, h2, h3, h4 { break-after: avoid; }
            ul { list-style-type: "• "; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border: 1px solid #555; padding: 3pt 5pt; text-align: left; vertical-align: top; }
            tr { break-inside: avoid; }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private static final String SITE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="UTF-8">
            <title>%s</title>
            <style>nav li { display: inline; } table { border-collapse: collapse; }</style>
            </head>
            <body>
            <header>
            <p>%s</p>
            <form action="/search"><input name="q" aria-label="%s"></form>
            </header>
            <nav>
            <ul><li><a href="/">%s</a></li><li><a href="/open">%s</a></li><li><a href="/service">%s</a></li></ul>
            </nav>
            <main>
            <article>
            %s</article>
            </main>
            <aside><p>%s</p></aside>
            <footer>
            <p>%s</p>
            </footer>
            </body>
            </html>
            """;

    private WebPage() {}

    /** A page of plain text for the printer. */
    static String forPrint(SourceDocument source) {
        return PRINT.formatted(language(source), escape(source.value("title")), body(source.blocks()));
    }

    /** A whole page as a public site delivers it, with header, navigation, side bar and footer. */
    static String forSite(SourceDocument source) {
        boolean english = source.value("language").equals("en");
        List<String> around = english
                ? List.of(
                        "Investor information, Taopu",
                        "Search",
                        "Home",
                        "Open information",
                        "Services",
                        "Print this page | Share | Font size",
                        "Site map | Accessibility | About this site")
                : List.of("桃浦投资服务资料", "站内搜索", "首页", "信息公开", "办事服务", "打印本页 | 分享 | 字号", "网站地图 | 无障碍浏览 | 关于本站");
        return SITE.formatted(
                language(source),
                escape(source.value("title")),
                around.get(0),
                around.get(1),
                around.get(2),
                around.get(3),
                around.get(4),
                body(source.blocks()),
                around.get(5),
                around.get(6));
    }

    private static String language(SourceDocument source) {
        return source.value("language").equals("en") ? "en" : "zh-Hans";
    }

    private static String body(List<Block> blocks) {
        return blocks.stream().map(WebPage::html).collect(Collectors.joining());
    }

    private static String html(Block block) {
        return switch (block) {
            case Heading h -> "<h%d>%s</h%d>\n".formatted(h.level(), escape(h.text()), h.level());
            case Paragraph p -> "<p>%s</p>\n".formatted(escape(p.text()));
            case Bullets b ->
                b.items().stream()
                        .map(item -> "<li>%s</li>\n".formatted(escape(item)))
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
            case Table t -> table(t.rows());
        };
    }

    private static String table(List<List<String>> rows) {
        String body = IntStream.range(1, rows.size())
                .mapToObj(r -> row(rows.get(r), "td"))
                .collect(Collectors.joining());
        return "<table>\n<thead>\n" + row(rows.getFirst(), "th") + "</thead>\n<tbody>\n" + body
                + "</tbody>\n</table>\n";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escape(cell), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
