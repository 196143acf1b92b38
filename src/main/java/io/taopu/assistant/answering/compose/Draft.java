package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
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

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
