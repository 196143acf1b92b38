package io.taopu.assistant.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a text into its normal form: NFKC, simplified script, lower case, single spaces, misspellings mended. */
public final class TextNormalizer {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final Spelling spelling;

    public TextNormalizer(Lexicon lexicon) {
        this.spelling = new Spelling(lexicon.subjectWords());
    }

    /**
     * The normal form of a text.
     *
     * @param original the words as typed
     * @param fallback language where the text itself does not tell
     */
    public NormalText normalise(String original, Language fallback) {
        String folded = fold(original);
        return new NormalText(original, spelling.mend(folded), Script.detect(original, fallback));
    }

    /** Normal form without mending: for texts of the knowledge base and words of the lexicon. */
    public static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(Script.toSimplified(folded)).replaceAll(" ").strip();
    }
}
