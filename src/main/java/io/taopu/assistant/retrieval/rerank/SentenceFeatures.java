package io.taopu.assistant.retrieval.rerank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** What is known of one sentence of a ranked segment for one question, as numbers for a linear model. */
final class SentenceFeatures {

    private static final List<String> PLAIN = List.of(
            "segment",
            "cosine",
            "cosineGap",
            "coverage",
            "coverageGap",
            "coverageWithTitle",
            "coverageWithPrevious",
            "previousCoverage",
            "nextCoverage",
            "neighbourCosine",
            "run",
            "cosineTimesCoverage",
            "newCharacters",
            "short",
            "long",
            "first",
            "last",
            "asks",
            "numbersHeld",
            "numbersMissing",
            "focusHeld",
            "askedHeld",
            "askedMissing");

    /** Names in order: the plain ones, then for each kind of asking whether the sentence holds one. */
    static final List<String> NAMES = names();

    private SentenceFeatures() {}

    /** The best sentence of those compared, which gaps are measured from. */
    record Best(double cosine, double coverage) {
        static Best of(List<Examined> all, QuestionReading question) {
            double cosine = -1;
            double coverage = 0;
            for (Examined each : all) {
                for (Examined.Sentence sentence : each.sentences()) {
                    cosine = Math.max(cosine, sentence.cosine());
                    coverage = Math.max(coverage, question.units().share(sentence.units()));
                }
            }
            return new Best(cosine, coverage);
        }
    }

    /** @param behind how far the segment's ranking score is behind the best segment's, 0 or less */
    static double[] of(Examined segment, int index, QuestionReading question, Best best, double behind) {
        List<Examined.Sentence> sentences = segment.sentences();
        Examined.Sentence sentence = sentences.get(index);
        BitSet none = new BitSet();
        BitSet previous = index > 0 ? sentences.get(index - 1).units() : none;
        BitSet next = index + 1 < sentences.size() ? sentences.get(index + 1).units() : none;
        QuestionUnits units = question.units();
        double coverage = units.share(sentence.units());
        double neighbour = Math.max(
                index > 0 ? sentences.get(index - 1).cosine() : 0,
                index + 1 < sentences.size() ? sentences.get(index + 1).cosine() : 0);
        int length = sentence.prepared().folded().length();
        long numbers = question.numbers().stream()
                .filter(sentence.prepared().folded()::contains)
                .count();
        double[] values = new double[NAMES.size()];
        double[] plain = {
            Math.max(behind, -5),
            sentence.cosine(),
            sentence.cosine() - best.cosine(),
            coverage,
            coverage - best.coverage(),
            units.share(Examined.union(sentence.units(), segment.inAbove())),
            units.share(Examined.union(sentence.units(), segment.inAbove(), previous)),
            units.share(previous),
            units.share(next),
            neighbour,
            (double) SharedRun.longest(question.match(), sentence.prepared().match())
                    / Math.max(1, question.match().strip().length()),
            sentence.cosine() * coverage,
            Math.min(1, newCharacters(sentence.prepared().folded(), question.folded()) / 40.0),
            length < 12 ? 1 : 0,
            length > 80 ? 1 : 0,
            index == 0 ? 1 : 0,
            index == sentences.size() - 1 ? 1 : 0,
            sentence.prepared().text().endsWith("？")
                            || sentence.prepared().text().endsWith("?")
                    ? 1
                    : 0,
            numbers > 0 ? 1 : 0,
            question.numbers().size() > numbers ? 1 : 0,
            !question.focus().isEmpty() && sentence.prepared().folded().contains(question.focus()) ? 1 : 0,
            0,
            0
        };
        System.arraycopy(plain, 0, values, 0, plain.length);
        for (Asked asked : question.asked()) {
            if (sentence.prepared().holds().contains(asked)) {
                values[PLAIN.size() + asked.ordinal()] = 1;
                values[PLAIN.size() - 2] = 1;
            } else {
                values[PLAIN.size() - 1] = 1;
            }
        }
        return values;
    }

    private static int newCharacters(String text, String question) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            count += Character.isLetterOrDigit(character) && question.indexOf(character) < 0 ? 1 : 0;
        }
        return count;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(PLAIN);
        for (Asked asked : Asked.values()) {
            names.add("holds." + asked.name().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(names);
    }
}
