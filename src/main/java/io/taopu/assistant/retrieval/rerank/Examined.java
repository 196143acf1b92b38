package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A candidate laid beside the question: what of the question its parts hold.
 *
 * @param candidate the candidate with its native scores
 * @param title title in match form
 * @param above title and headings in match form
 * @param text text in match form
 * @param folded text folded
 * @param inAbove units of the question in title and headings
 * @param inText units in the text
 * @param sentences its sentences
 */
record Examined(
        Fusion.Fused candidate,
        String title,
        String above,
        String text,
        String folded,
        BitSet inAbove,
        BitSet inText,
        List<Sentence> sentences) {

    Examined {
        sentences = List.copyOf(sentences);
    }

    /** One sentence with the units it holds and its cosine with the question. */
    record Sentence(String text, String match, String folded, BitSet units, double cosine) {}

    static Examined of(Fusion.Fused candidate, QuestionReading question, Language language, WordAnalysis words) {
        Segment segment = candidate.found().segment();
        String title = MatchText.of(candidate.found().title(), language, words);
        String above = segment.headings().isEmpty()
                ? title
                : title + " " + MatchText.of(segment.section(), language, words);
        String text = MatchText.of(segment.text(), language, words);
        List<Sentence> sentences = new ArrayList<>();
        for (String sentence : SegmentSentences.of(segment)) {
            String match = MatchText.of(sentence, language, words);
            double cosine = sentences.size() < candidate.sentences().size()
                    ? candidate.sentences().get(sentences.size())
                    : candidate.cosine();
            sentences.add(new Sentence(
                    sentence,
                    match,
                    TextNormalizer.fold(sentence),
                    question.units().in(match),
                    cosine));
        }
        return new Examined(
                candidate,
                title,
                above,
                text,
                TextNormalizer.fold(segment.text()),
                question.units().in(above),
                question.units().in(text),
                sentences);
    }

    static BitSet union(BitSet... sets) {
        BitSet union = new BitSet();
        for (BitSet set : sets) {
            union.or(set);
        }
        return union;
    }
}
