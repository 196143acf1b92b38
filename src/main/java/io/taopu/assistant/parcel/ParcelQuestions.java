package io.taopu.assistant.parcel;

import io.taopu.assistant.language.NormalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a question about plots into a {@link ParcelQuery}. */
public interface ParcelQuestions {

    /**
     * Reads the question.
     *
     * @param question normal form: simplified script, half-width, lower case, typos mended
     * @param focus what earlier turns were about
     * @param today the day asked on, for "this year", "next year"
     * @return the reading; empty when the text does not ask the register anything
     */
    Optional<Reading> read(NormalText question, ParcelFocus focus, LocalDate today);

    /**
     * A question read.
     *
     * @param query what to evaluate
     * @param certainty 0 to 1: share of the question's content words the query accounts for
     * @param followUp whether it needed the focus
     * @param unread words of the question that nothing in the query stands for, in order; an answer says so
     * @param wholly whether the register is asked beyond doubt: about plots, with no word left over
     * @param vague a wish for a plot without any usable condition ("recommend one"): ask back instead of listing
     */
    record Reading(
            ParcelQuery query, double certainty, boolean followUp, List<String> unread, boolean wholly, boolean vague) {
        public Reading {
            unread = List.copyOf(unread);
        }
    }
}
