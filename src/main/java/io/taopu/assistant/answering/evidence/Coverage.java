package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.read.ContentUnit;
import java.util.List;

/** How much of what a question is about a text speaks of, itself or in another word of the same lexicon term. */
final class Coverage {

    private static final double SYNONYM = 0.9;
    private static final double PARTLY = 0.8;

    private Coverage() {}

    /** Weighted share from 0 (nothing) to 1 (everything); 1 when the question is about nothing in particular. */
    static double of(List<ContentUnit> content, String text) {
        double total = 0;
        double covered = 0;
        for (ContentUnit unit : content) {
            total += unit.weight();
            covered += unit.weight() * held(unit, text);
        }
        return total == 0 ? 1 : covered / total;
    }

    private static double held(ContentUnit unit, String text) {
        if (text.contains(unit.word()) || stem(unit.word(), text)) {
            return 1;
        }
        if (unit.synonyms().stream().anyMatch(word -> word.length() > 1 && text.contains(word))) {
            return SYNONYM;
        }
        return unit.word().length() > 2 && !latin(unit.word()) ? partly(unit.word(), text) : 0;
    }

    private static boolean latin(String word) {
        return word.charAt(0) < 128;
    }

    /** An English word in another form. */
    private static boolean stem(String word, String text) {
        return word.length() > 4
                && latin(word)
                && !word.contains(" ")
                && text.contains(word.substring(0, Math.max(4, word.length() - 3)));
    }

    private static double partly(String word, String text) {
        long pairs = 0;
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs += text.contains(word.substring(i, i + 2)) ? 1 : 0;
        }
        return PARTLY * pairs / (word.length() - 1);
    }
}
