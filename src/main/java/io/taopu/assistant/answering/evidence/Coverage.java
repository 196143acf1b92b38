package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import java.util.List;
import java.util.Set;

/**
 * How much of what a question is about a text speaks of: the share of the question's content words, weighted by length,
 * that the text holds itself or in another word of the same lexicon term. Place names that nearly every text holds
 * weigh little.
 */
final class Coverage {

    private static final Set<String> COMMON = Set.of("桃浦", "上海", "普陀", "普陀区", "taopu", "shanghai", "putuo", "本市", "企业", "公司", "我司");
    private static final double COMMON_WEIGHT = 0.2;

    private final Lexicon lexicon;

    Coverage(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** From 0 (nothing) to 1 (everything); 1 for a question without content words. */
    double of(List<String> contentWords, String question, String text) {
        String folded = TextNormalizer.fold(text);
        List<Lexicon.Mention> mentions = lexicon.mentions(question);
        double total = 0;
        double covered = 0;
        for (String word : contentWords) {
            double weight = COMMON.contains(word) ? COMMON_WEIGHT : weight(word);
            total += weight;
            covered += weight * held(word, mentions, folded);
        }
        return total == 0 ? 1 : covered / total;
    }

    private static double weight(String word) {
        boolean han = word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han ? Math.min(word.length(), 4) / 2.0 : 1;
    }

    private double held(String word, List<Lexicon.Mention> mentions, String text) {
        if (text.contains(word) || stem(word, text)) {
            return 1;
        }
        boolean synonym = mentions.stream()
                .filter(m -> m.term().kind().equals("topic") || m.term().kind().startsWith("plot"))
                .filter(m -> m.surface().contains(word) || word.contains(m.surface()))
                .anyMatch(m -> m.term().words().stream().anyMatch(w -> w.length() > 1 && text.contains(w)));
        if (synonym) {
            return 0.9;
        }
        return word.length() > 2 && Character.UnicodeScript.of(word.charAt(0)) == Character.UnicodeScript.HAN ? partly(word, text) : 0;
    }

    private static boolean stem(String word, String text) {
        return word.length() > 4 && word.charAt(0) < 128 && text.contains(word.substring(0, Math.max(4, word.length() - 3)));
    }

    private static double partly(String word, String text) {
        long pairs = 0;
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs += text.contains(word.substring(i, i + 2)) ? 1 : 0;
        }
        return 0.8 * pairs / (word.length() - 1);
    }
}
