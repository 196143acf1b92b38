package io.taopu.assistant.answering;

import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the edge hands it in.
 *
 * @param text the investor's words, unchanged
 * @param locale language of the interface, used only where the text itself does not tell; or null
 * @param askedOn day of Asia/Shanghai the question is about
 * @param asOfGiven whether the caller named that day ({@code asOf}); then the past is answered as such
 * @param history earlier turns, oldest first
 * @param parcelCode the plot the page is about, or null
 */
public record Question(
        String text,
        @Nullable Language locale,
        LocalDate askedOn,
        boolean asOfGiven,
        List<Exchange> history,
        @Nullable String parcelCode) {

    public Question {
        history = List.copyOf(history);
    }
}
