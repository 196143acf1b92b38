package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.Script;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuestions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as understood.
 *
 * @param question normal form of the investor's words
 * @param language language and script to answer in
 * @param intent what is wanted
 * @param standalone the question with what it left unsaid filled in from the history, in normal form
 * @param context the earlier question's words in normal form, empty when there is no earlier question
 * @param followUp whether the question leans on the history
 * @param asks kinds of answer wanted (ids of the lexicon's {@code asks}), such as money, years, phone
 * @param parts the separate questions of the message, at least one, in normal form
 * @param history whether rules of the past are asked for
 * @param parcels plots the conversation is about
 * @param place a place the question names that is not this office's, empty when none
 * @param foreign whether the question is about a subject that is none of this office's
 * @param wish what to ask back about when nothing answers, or null
 * @param day the day asked about
 * @param lastReply text of the reply before this question, empty when there is none or it is not known
 */
public record Reading(
        NormalText question,
        Language language,
        Intent intent,
        String standalone,
        String context,
        boolean followUp,
        Set<String> asks,
        List<String> parts,
        boolean history,
        ParcelFocus parcels,
        String place,
        boolean foreign,
        Intent.@Nullable Subject wish,
        LocalDate day,
        String lastReply) {

    public Reading {
        asks = Set.copyOf(asks);
        parts = List.copyOf(parts);
    }

    /** The question to the register in it, surely or perhaps one; empty for any other question. */
    Optional<ParcelQuestions.Reading> register() {
        return switch (intent) {
            case Intent.Parcels parcels -> Optional.of(parcels.reading());
            case Intent.Both both -> Optional.of(both.reading());
            default -> Optional.empty();
        };
    }

    /** Words of a question to the register that the register has nothing for; empty for any other question. */
    public List<String> unread() {
        return register().map(ParcelQuestions.Reading::unread).orElse(List.of());
    }

    /** Whether a plot is named, but what is asked about it is nothing that the register holds. */
    public boolean asksBeyondRegister() {
        return register()
                .filter(plots -> plots.query().shape() == ParcelQuery.Shape.FIELD)
                .filter(plots ->
                        plots.query().fields().isEmpty() && !plots.unread().isEmpty())
                .filter(plots -> QuestionParts.asks(question.text()))
                .isPresent();
    }

    /** The same reading, to be answered in another language or script. */
    Reading in(Language other) {
        return new Reading(
                question,
                other,
                intent,
                standalone,
                context,
                followUp,
                asks,
                parts,
                history,
                parcels,
                place,
                foreign,
                wish,
                day,
                lastReply);
    }

    /** Whether the last reply quoted the text already, so that asking on means wanting more than it says. */
    public boolean alreadyAnswered(String text) {
        return followUp
                && !lastReply.isEmpty()
                && Script.toSimplified(lastReply).contains(text);
    }
}
