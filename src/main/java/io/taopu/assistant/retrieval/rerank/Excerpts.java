package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Sentences;
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

    static String of(Prepared.Sentence sentence, QuestionReading question) {
        if (sentence.text().length() <= LONGEST) {
            return sentence.text();
        }
        List<Clause> clauses = sentence.clauses().stream()
                .map(clause -> Clause.of(clause, question))
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
        static Clause of(Prepared.Clause clause, QuestionReading question) {
            return new Clause(
                    clause.text(),
                    question.units().in(clause.match()),
                    question.asked().stream().anyMatch(clause.holds()::contains));
        }
    }

    /** The clauses of a sentence too long for an excerpt, those that are so themselves cut at its length. */
    static List<String> pieces(String sentence) {
        if (sentence.length() <= LONGEST) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (String clause : Sentences.clauses(sentence)) {
            for (int at = 0; at < clause.length(); at += LONGEST) {
                pieces.add(clause.substring(at, Math.min(clause.length(), at + LONGEST)));
            }
        }
        return pieces;
    }
}
