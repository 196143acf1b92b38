package io.taopu.assistant.retrieval.rerank;

import java.util.BitSet;
import java.util.List;

/**
 * What is known of a candidate segment for one question, as numbers for a linear model. Those that compare with the
 * best of the list order the list; the others alone also say whether the segment answers at all.
 */
final class SegmentFeatures {

    /** Names in order; weights are kept under them. */
    static final List<String> NAMES = List.of(
            "fused",
            "cosine",
            "cosineGap",
            "bm25Share",
            "sentenceCosine",
            "sentenceGap",
            "coverage",
            "coverageGap",
            "sentenceCoverage",
            "pairCoverage",
            "sentenceCoverageGap",
            "titleCoverage",
            "aboveOnlyCoverage",
            "runText",
            "runTitle",
            "titleInQuestion",
            "titleShared",
            "headingShared",
            "askedHeld",
            "askedMissing",
            "numbersHeld",
            "numbersMissing",
            "focusHeld");

    /** The ones that mean the same for every question. */
    static final List<String> ABSOLUTE = List.of(
            "cosine",
            "sentenceCosine",
            "coverage",
            "sentenceCoverage",
            "pairCoverage",
            "titleCoverage",
            "runText",
            "titleInQuestion",
            "titleShared",
            "headingShared",
            "askedHeld",
            "askedMissing",
            "numbersHeld",
            "numbersMissing",
            "focusHeld");

    private SegmentFeatures() {}

    /** The best of a list, which gaps are measured from. */
    record Best(double cosine, double bm25, double sentenceCosine, double coverage, double sentenceCoverage) {
        static Best of(List<Examined> all, QuestionReading question) {
            double[] best = {-1, 1e-9, -1, 0, 0};
            for (Examined each : all) {
                best[0] = Math.max(best[0], each.candidate().cosine());
                best[1] = Math.max(best[1], each.candidate().bm25());
                best[2] = Math.max(best[2], each.candidate().sentenceCosine());
                best[3] = Math.max(best[3], SegmentFeatures.coverage(each, question));
                best[4] = Math.max(best[4], SegmentFeatures.sentenceCoverage(each, question));
            }
            return new Best(best[0], best[1], best[2], best[3], best[4]);
        }
    }

    static double coverage(Examined each, QuestionReading question) {
        return question.units().share(Examined.union(each.inText(), each.inAbove()));
    }

    static double[] of(Examined each, QuestionReading question, Best best) {
        Fusion.Fused scores = each.candidate();
        QuestionUnits units = question.units();
        double coverage = coverage(each, question);
        double sentence = sentenceCoverage(each, question);
        double above = units.share(each.inAbove());
        BitSet aboveOnly = (BitSet) each.inAbove().clone();
        aboveOnly.andNot(each.inText());
        String title = each.prepared().title().strip();
        int length = Math.max(1, question.match().strip().length());
        long held = question.asked().stream()
                .filter(asked -> each.prepared().holds().contains(asked))
                .count();
        long numbers = question.numbers().stream()
                .filter(each.prepared().folded()::contains)
                .count();
        return new double[] {
            scores.fused(),
            scores.cosine(),
            scores.cosine() - best.cosine(),
            scores.bm25() / best.bm25(),
            scores.sentenceCosine(),
            scores.sentenceCosine() - best.sentenceCosine(),
            coverage,
            coverage - best.coverage(),
            sentence,
            pairCoverage(each, question),
            sentence - best.sentenceCoverage(),
            above,
            units.share(aboveOnly),
            (double) SharedRun.longest(question.match(), each.prepared().text()) / length,
            (double) SharedRun.longest(question.match(), each.prepared().above()) / length,
            title.length() > 1 && question.match().contains(title) ? 1 : 0,
            title.isEmpty() ? 0 : (double) SharedRun.longest(question.match(), title) / title.length(),
            shared(each.prepared().heading(), question.match()),
            held > 0 ? 1 : 0,
            question.asked().size() > held ? 1 : 0,
            numbers > 0 ? 1 : 0,
            question.numbers().size() - numbers > 0 ? 1 : 0,
            !question.focus().isEmpty() && each.prepared().folded().contains(question.focus()) ? 1 : 0
        };
    }

    private static double sentenceCoverage(Examined each, QuestionReading question) {
        double best = 0;
        for (Examined.Sentence sentence : each.sentences()) {
            best = Math.max(best, question.units().share(sentence.units()));
        }
        return best;
    }

    private static double pairCoverage(Examined each, QuestionReading question) {
        double best = 0;
        List<Examined.Sentence> sentences = each.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            BitSet next = i + 1 < sentences.size() ? sentences.get(i + 1).units() : new BitSet();
            best = Math.max(
                    best, question.units().share(Examined.union(sentences.get(i).units(), next, each.inAbove())));
        }
        return best;
    }

    /** Share of the pairs of characters that heading and question have in common (Dice). */
    private static double shared(String heading, String question) {
        String one = heading.strip();
        String other = question.strip();
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        int common = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            common += one.contains(other.substring(i, i + 2)) ? 1 : 0;
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }
}
