package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.index.Candidates.Found;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.List;
import java.util.Set;

/**
 * What ranking needs to know of a segment whatever the question.
 *
 * @param segment the segment
 * @param title title in match form
 * @param above title and headings in match form
 * @param heading headings in match form
 * @param text text in match form
 * @param folded text folded
 * @param holds kinds of thing that the text holds
 * @param sentences its sentences
 */
record Prepared(
        Segment segment,
        String title,
        String above,
        String heading,
        String text,
        String folded,
        Set<Asked> holds,
        List<Sentence> sentences) {

    Prepared {
        holds = Set.copyOf(holds);
        sentences = List.copyOf(sentences);
    }

    /**
     * One sentence.
     *
     * @param text as it stands
     * @param match in match form
     * @param folded folded
     * @param holds kinds of thing it holds
     * @param clauses its clauses when it is too long for an excerpt, else none
     */
    record Sentence(String text, String match, String folded, Set<Asked> holds, List<Clause> clauses) {
        Sentence {
            holds = Set.copyOf(holds);
            clauses = List.copyOf(clauses);
        }

        static Sentence of(String text, Language language, WordAnalysis words) {
            String folded = TextNormalizer.fold(text);
            return new Sentence(
                    text,
                    MatchText.of(text, language, words),
                    folded,
                    Asked.heldBy(folded),
                    Excerpts.pieces(text).stream()
                            .map(clause -> Clause.of(clause, language, words))
                            .toList());
        }
    }

    /** One clause: as it stands, in match form, and the kinds of thing it holds. */
    record Clause(String text, String match, Set<Asked> holds) {
        Clause {
            holds = Set.copyOf(holds);
        }

        static Clause of(String text, Language language, WordAnalysis words) {
            return new Clause(text, MatchText.of(text, language, words), Asked.heldBy(TextNormalizer.fold(text)));
        }
    }

    static Prepared of(Found found, Language language, WordAnalysis words) {
        Segment segment = found.segment();
        String title = MatchText.of(found.title(), language, words);
        String heading = segment.headings().isEmpty() ? "" : MatchText.of(segment.section(), language, words);
        String folded = TextNormalizer.fold(segment.text());
        return new Prepared(
                segment,
                title,
                heading.isEmpty() ? title : title + " " + heading,
                heading,
                MatchText.of(segment.text(), language, words),
                folded,
                Asked.heldBy(folded),
                SegmentSentences.of(segment).stream()
                        .map(text -> Sentence.of(text, language, words))
                        .toList());
    }
}
