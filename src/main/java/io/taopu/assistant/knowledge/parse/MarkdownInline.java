package io.taopu.assistant.knowledge.parse;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Takes the marks off Markdown's running text. */
final class MarkdownInline {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)]\\[[^\\]]*]");
    private static final Pattern AUTO_LINK = Pattern.compile("<((?:https?://|mailto:)[^>\\s]+)>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern STRONG = Pattern.compile("(\\*{1,3})(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern UNDERSCORES =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(_{1,3})(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\p{N}_])");
    private static final Pattern STRIKE = Pattern.compile("~~(.+?)~~");
    private static final Pattern CODE = Pattern.compile("(`+)(.+?)\\1");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");

    private MarkdownInline() {}

    static String plain(String text) {
        String plain = IMAGE.matcher(text).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = REFERENCE.matcher(plain).replaceAll("$1");
        plain = AUTO_LINK.matcher(plain).replaceAll("$1");
        plain = BREAK.matcher(plain).replaceAll("\n");
        plain = TAG.matcher(plain).replaceAll("");
        plain = CODE.matcher(plain).replaceAll("$2");
        plain = STRIKE.matcher(plain).replaceAll("");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = UNDERSCORES.matcher(plain).replaceAll("$2");
        plain = ESCAPE.matcher(plain).replaceAll("$1");
        return Parser.unescapeEntities(plain, false);
    }
}
