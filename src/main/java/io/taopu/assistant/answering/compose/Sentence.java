package io.taopu.assistant.answering.compose;

import java.util.List;

/**
 * One piece of an answer: a sentence, a list or a line.
 *
 * @param text Markdown without citation marks
 * @param refs numbers of the sources it rests on, from 1; empty for words that state no fact
 */
public record Sentence(String text, List<Integer> refs) {

    public Sentence {
        refs = List.copyOf(refs);
    }

    /** The text with its citation marks, as shown. */
    public String marked() {
        StringBuilder marks = new StringBuilder();
        refs.forEach(ref -> marks.append('[').append(ref).append(']'));
        return text + marks;
    }
}
