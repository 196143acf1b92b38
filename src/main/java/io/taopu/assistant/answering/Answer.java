package io.taopu.assistant.answering;

import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished, grounded reply, before it is given an id and stored.
 *
 * @param language language and script of the text
 * @param askedOn the day answered for
 * @param outcome how the question ended
 * @param text Markdown shown to the investor
 * @param citations numbered sources of the text
 * @param cards what is shown beside it
 * @param suggestions up to three next questions
 * @param focus what the conversation is about now
 * @param label the AI label in the language of the text
 * @param engine what worded it
 */
public record Answer(
        Language language,
        LocalDate askedOn,
        Outcome outcome,
        String text,
        List<Citation> citations,
        List<Card> cards,
        List<String> suggestions,
        Focus focus,
        String label,
        Engine engine) {

    public Answer {
        citations = List.copyOf(citations);
        cards = List.copyOf(cards);
        suggestions = List.copyOf(suggestions);
    }

    /** What worded the answer: {@code extractive} or {@code llm}, the model and prompt set if any, milliseconds spent. */
    public record Engine(String composer, @Nullable String model, @Nullable String promptVersion, long latencyMs) {}
}
