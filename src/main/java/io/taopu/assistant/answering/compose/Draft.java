package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer before the verdict.
 *
 * @param sentences what is said, in order; a new paragraph begins with each
 * @param sources what it rests on, numbered from 1 in order
 * @param cards what is shown beside it
 * @param suggestions next questions
 */
public record Draft(List<Sentence> sentences, List<Source> sources, List<Card> cards, List<String> suggestions) {

    public static final Draft EMPTY = new Draft(List.of(), List.of(), List.of(), List.of());

    public Draft {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
        cards = List.copyOf(cards);
        suggestions = List.copyOf(suggestions);
    }

    /** The drafts one after the other: sources numbered through, what several say alike said once, at its last place. */
    public static Draft joined(List<Draft> drafts) {
        List<Source> sources = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Draft draft : drafts) {
            int[] number = new int[draft.sources().size() + 1];
            for (Source source : draft.sources()) {
                number[source.citation().n()] = placed(source, sources);
            }
            for (Sentence sentence : draft.sentences()) {
                Sentence renumbered = new Sentence(
                        sentence.text(),
                        sentence.refs().stream().map(ref -> number[ref]).toList());
                sentences.remove(renumbered);
                sentences.add(renumbered);
            }
        }
        return new Draft(
                sentences,
                sources,
                drafts.stream().flatMap(draft -> draft.cards().stream()).toList(),
                drafts.stream()
                        .flatMap(draft -> draft.suggestions().stream())
                        .distinct()
                        .toList());
    }

    /** The number of the source among those collected; added when it is not there. */
    private static int placed(Source source, List<Source> sources) {
        for (Source known : sources) {
            if (known.citation().numbered(source.citation().n()).equals(source.citation())) {
                return known.citation().n();
            }
        }
        int number = sources.size() + 1;
        sources.add(new Source(source.citation().numbered(number), source.evidence()));
        return number;
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
