package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Sentences;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a long sentence down to the run of its clauses that answers best. */
final class Excerpts {

    /** Characters of an excerpt. */
    static final int LONGEST = 80;

    private static final double HOLDS_WHAT_IS_ASKED = 0.15;
    private static final double NEW = 0.002;

    private Excerpts() {}

    static String of(String sentence, QuestionReading question, Language language, WordAnalysis words) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        List<Clause> clauses = pieces(sentence).stream()
                .map(clause -> Clause.of(clause, question, language, words))
                .toList();
        String best = "";
        double most = -1;
        for (int from = 0; from < clauses.size(); from++) {
            StringBuilder run = new StringBuilder();
            BitSet held = new BitSet();
            boolean asked = false;
            for (int to = from;
                    to < clauses.size() && run.length() + clauses.get(to).text().length() <= LONGEST;
                    to++) {
                run.append(clauses.get(to).text());
                held.or(clauses.get(to).units());
                asked |= clauses.get(to).holdsWhatIsAsked();
                double score = question.units().share(held) + (asked ? HOLDS_WHAT_IS_ASKED : 0) + NEW * run.length();
                if (score > most) {
                    most = score;
                    best = run.toString();
                }
            }
        }
        return best.strip();
    }

    private record Clause(String text, BitSet units, boolean holdsWhatIsAsked) {
        static Clause of(String text, QuestionReading question, Language language, WordAnalysis words) {
            String folded = TextNormalizer.fold(text);
            return new Clause(
                    text,
                    question.units().in(MatchText.of(text, language, words)),
                    question.asked().stream().anyMatch(kind -> kind.isHeldBy(folded)));
        }
    }

    /** The clauses, those longer than an excerpt cut at its length. */
    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        for (String clause : Sentences.clauses(sentence)) {
            for (int at = 0; at < clause.length(); at += LONGEST) {
                pieces.add(clause.substring(at, Math.min(clause.length(), at + LONGEST)));
            }
        }
        return pieces;
    }
}
