package io.taopu.assistant.language;

/** Whether a Chinese word may be another one mistyped: by the sound, or in one character of several. */
public final class Resemblance {

    private static final int SHORTEST = 2;
    private static final int SHORTEST_BY_SHAPE = 3;

    private Resemblance() {}

    /** Whether {@code typed}, no word that fits, may stand for {@code word}: of the same length and sound, or one character off. */
    public static boolean alike(String typed, String word) {
        if (typed.length() != word.length() || word.length() < SHORTEST || !han(typed) || !han(word)) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < word.length(); i++) {
            different += typed.charAt(i) == word.charAt(i) ? 0 : 1;
        }
        boolean oneOff = different == 1 && word.length() >= SHORTEST_BY_SHAPE;
        return oneOff || different < word.length() && Spelling.sound(typed).equals(Spelling.sound(word));
    }

    private static boolean han(String text) {
        return text.codePoints().allMatch(Script::han);
    }
}
