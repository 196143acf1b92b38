package io.taopu.assistant.retrieval.rerank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A candidate laid beside the question: what of the question its parts hold.
 *
 * @param candidate the candidate with its native scores
 * @param prepared its texts
 * @param inAbove units of the question in title and headings
 * @param inText units in the text
 * @param sentences its sentences
 */
record Examined(Fusion.Fused candidate, Prepared prepared, BitSet inAbove, BitSet inText, List<Sentence> sentences) {

    private static final double GUESS_AT_NOTHING = 0.35;
    private static final double GUESS_BY_COVERAGE = 0.35;

    Examined {
        sentences = List.copyOf(sentences);
    }

    /** One sentence with the units it holds and its cosine with the question. */
    record Sentence(Prepared.Sentence prepared, BitSet units, double cosine) {}

    static Examined of(Fusion.Fused candidate, Prepared prepared, QuestionReading question) {
        BitSet inAbove = question.units().in(prepared.above());
        BitSet inText = question.units().in(prepared.text());
        double coverage = question.units().share(union(inText, inAbove));
        double cosine = known(candidate.cosine(), coverage);
        List<Sentence> sentences = new ArrayList<>();
        for (Prepared.Sentence sentence : prepared.sentences()) {
            BitSet units = question.units().in(sentence.match());
            double given = sentences.size() < candidate.sentences().size()
                    ? candidate.sentences().get(sentences.size())
                    : Double.NaN;
            sentences.add(
                    new Sentence(sentence, units, known(given, question.units().share(units))));
        }
        return new Examined(
                candidate.with(cosine, known(candidate.sentenceCosine(), coverage)),
                prepared,
                inAbove,
                inText,
                sentences);
    }

    static BitSet union(BitSet... sets) {
        BitSet union = new BitSet();
        for (BitSet set : sets) {
            union.or(set);
        }
        return union;
    }

    /** Until the vectors are there, a cosine is guessed from the words. */
    private static double known(double cosine, double coverage) {
        return Double.isNaN(cosine) ? GUESS_AT_NOTHING + GUESS_BY_COVERAGE * coverage : cosine;
    }
}
