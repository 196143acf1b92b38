package io.taopu.assistant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences. A sentence ends at 。！？；… and at . ! ? where English ends one, at the end of a line,
 * and never inside a number, an abbreviation, a short bracket, a title in 《》 or a short quotation.
 */
public final class Sentences {

    /** Edition of the rules; an index that keeps something for each sentence depends on it. */
    public static final String EDITION = "sentences-1";

    /** A bracket or quotation longer than this is cut like other text. */
    private static final int LONGEST_WHOLE = 80;

    private static final String OPENING = "《（(「『【[“〔";
    private static final String CLOSING = "》）)」』】]”〕";
    private static final String CHINESE_ENDS = "。！？；";
    private static final String AFTER_END = "”’」』）)】》\"'";
    private static final String CLAUSE_ENDS = "，,；;：:、—";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "art", "arts", "para", "sec", "fig", "vol", "co", "ltd",
            "inc", "corp", "vs", "etc", "approx", "sq", "eg", "ie", "e.g", "i.e", "u.s", "u.k", "p.r", "a.m", "p.m",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "rd", "ave", "bldg",
            "tel", "ext", "cf", "al", "ph.d", "incl", "max", "min", "dept", "gov", "gen", "jr", "sr");

    private Sentences() {}

    /** The sentences in order, trimmed, none blank; together they hold every visible character of the text. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int whole = OPENING.indexOf(text.charAt(at)) >= 0 ? endOfWhole(text, at) : -1;
            if (whole > 0) {
                at = endsInside(text, whole) ? cut(text, start, whole, sentences) : whole;
                start = endsInside(text, whole) ? at : start;
            } else if (endsAt(text, start, at)) {
                int end = at + 1;
                while (end < text.length() && (again(text.charAt(end)) || AFTER_END.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                start = cut(text, start, end, sentences);
                at = start;
            } else {
                at++;
            }
        }
        cut(text, start, text.length(), sentences);
        return sentences;
    }

    /** The clauses of a sentence in order, each with the mark that ends it; joined they are the sentence again. */
    public static List<String> clauses(String sentence) {
        List<String> clauses = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < sentence.length(); at++) {
            if (CLAUSE_ENDS.indexOf(sentence.charAt(at)) >= 0 && !insideNumber(sentence, at)) {
                clauses.add(sentence.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < sentence.length()) {
            clauses.add(sentence.substring(start));
        }
        return clauses;
    }

    private static int cut(String text, int start, int end, List<String> sentences) {
        String sentence = text.substring(start, end).strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return end;
    }

    /** Position after the closing mark, or -1 when there is none near enough. */
    private static int endOfWhole(String text, int at) {
        char open = text.charAt(at);
        char close = CLOSING.charAt(OPENING.indexOf(open));
        int depth = 0;
        for (int end = at; end < Math.min(text.length(), at + LONGEST_WHOLE); end++) {
            char character = text.charAt(end);
            if (character == '\n') {
                return -1;
            }
            if (character == open) {
                depth++;
            } else if (character == close && --depth == 0) {
                return end + 1;
            }
        }
        return -1;
    }

    /** A quotation that closes right after an end ends the sentence, unless it goes on with a comma or a particle. */
    private static boolean endsInside(String text, int end) {
        char close = text.charAt(end - 1);
        boolean quotation = close == '”' || close == '」' || close == '』';
        return quotation
                && end >= 2
                && (CHINESE_ENDS.indexOf(text.charAt(end - 2)) >= 0)
                && (end == text.length() || "，,。、；：的".indexOf(text.charAt(end)) < 0);
    }

    private static boolean endsAt(String text, int start, int at) {
        char character = text.charAt(at);
        if (character == '\n' || CHINESE_ENDS.indexOf(character) >= 0) {
            return true;
        }
        if (character == '…') {
            return at + 1 < text.length() && text.charAt(at + 1) == '…';
        }
        if (character == '!' || character == '?') {
            return true;
        }
        return character == '.' && fullStop(text, start, at);
    }

    private static boolean again(char character) {
        return CHINESE_ENDS.indexOf(character) >= 0 || character == '…' || character == '!' || character == '?';
    }

    private static boolean fullStop(String text, int start, int at) {
        int next = at + 1;
        while (next < text.length() && AFTER_END.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return !abbreviation(text, start, at);
    }

    private static boolean abbreviation(String text, int start, int at) {
        int from = at;
        while (from > start && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, at);
        boolean first = text.substring(start, from).isBlank();
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean enumerator = first && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
        return word.isEmpty() || initial || enumerator || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
