package io.taopu.assistant.knowledge.parse;

import java.util.regex.Pattern;

/** White space the way a reader sees it. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern LINE_SPACES = Pattern.compile("[\\t\\x0B\\f\\r \\u00A0\\u3000\\u200B\\uFEFF]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n[ \\n]*");
    private static final String HAN_LEFT = "(?<=[\\p{IsHan}，。；：、！？）》」』”〕])";
    private static final String HAN_RIGHT = "(?=[\\p{IsHan}，。；：、！？（《「『“〔])";
    private static final Pattern BETWEEN_HAN = Pattern.compile(HAN_LEFT + " " + HAN_RIGHT);
    private static final Pattern BREAK_IN_HAN = Pattern.compile(HAN_LEFT + "[ \\t]*\\R\\s*" + HAN_RIGHT);

    private Texts() {}

    /** One line: every stretch of white space is one space, none at the ends, none for a line break in Chinese text. */
    static String line(String text) {
        return SPACES.matcher(unwrapped(text)).replaceAll(" ").strip();
    }

    /** As {@link #line}, but line breaks stay. */
    static String lines(String text) {
        String spaced = LINE_SPACES.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        return AROUND_BREAKS.matcher(spaced).replaceAll("\n").strip();
    }

    /** Joins two lines of one paragraph: a space between Latin words, nothing beside Chinese characters. */
    static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        char last = first.charAt(first.length() - 1);
        char next = second.charAt(0);
        if (last == '-'
                && first.length() > 1
                && Character.isLowerCase(first.charAt(first.length() - 2))
                && Character.isLowerCase(next)) {
            return first.substring(0, first.length() - 1) + second;
        }
        return wide(last) || wide(next) ? first + second : first + " " + second;
    }

    /** Chinese characters and full-width punctuation. */
    static boolean wide(int character) {
        return character >= 0x2E80 || (character >= 0x2018 && character <= 0x201D);
    }

    /** Takes single spaces from between Chinese characters: letter spacing of print. */
    static String tight(String text) {
        return BETWEEN_HAN.matcher(text).replaceAll("");
    }

    /** Joins lines that the source breaks for its own sake, as web pages do. */
    static String unwrapped(String text) {
        return BREAK_IN_HAN.matcher(text).replaceAll("");
    }
}
