package io.taopu.assistant.parcel;

import io.taopu.assistant.language.NormalText;
import java.time.LocalDate;
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
     * @param vague a wish for a plot without any usable condition ("recommend one"): ask back instead of listing
     */
    record Reading(ParcelQuery query, double certainty, boolean followUp, boolean vague) {}
}
