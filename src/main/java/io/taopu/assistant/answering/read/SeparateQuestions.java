package io.taopu.assistant.answering.read;

import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a message that may hold several questions. Questions to the register and to the documents in one message are
 * told apart and read one after the other, each in the light of those before it; everything else is one reading.
 */
public final class SeparateQuestions {

    private static final int MOST = 4;

    private final Understanding understanding;
    private final QuestionParts parts;

    public SeparateQuestions(Understanding understanding, Lexicon lexicon) {
        this.understanding = understanding;
        this.parts = new QuestionParts(lexicon);
    }

    /** The readings in order, at least one. */
    public List<Reading> read(Question question) {
        Reading whole = understanding.read(question);
        boolean oneAct = whole.intent() instanceof Intent.Chitchat
                || whole.intent() instanceof Intent.Decline decline && decline.reason() != RefusalReason.OUT_OF_SCOPE
                || whole.intent() instanceof Intent.Escalate;
        if (oneAct) {
            return List.of(whole);
        }
        List<String> questions = parts.questions(whole.question().text());
        return told(question, questions, whole)
                .or(() -> whole.unread().isEmpty()
                        ? Optional.empty()
                        : told(question, parts.pieces(whole.question().text()), whole))
                .orElse(List.of(whole));
    }

    /** The readings of the questions, if they are questions apart from each other. */
    private Optional<List<Reading>> told(Question question, List<String> questions, Reading whole) {
        if (questions.size() < 2 || questions.size() > MOST) {
            return Optional.empty();
        }
        List<Reading> each = each(question, questions, whole);
        return apart(whole, each) ? Optional.of(each) : Optional.empty();
    }

    private List<Reading> each(Question question, List<String> questions, Reading whole) {
        List<Exchange> history = new ArrayList<>(question.history());
        List<Reading> readings = new ArrayList<>();
        for (String text : questions) {
            Question one = new Question(
                    text, whole.language(), question.askedOn(), question.asOfGiven(), history, question.parcelCode());
            readings.add(understanding.read(one).in(whole.language()));
            history.add(new Exchange(text, null, null, null));
        }
        return readings;
    }

    /** Whether the register is asked beside the documents, or twice about different plots. */
    private static boolean apart(Reading whole, List<Reading> each) {
        long register =
                each.stream().filter(reading -> query(reading).isPresent()).count();
        if (register == 0 || each.stream().anyMatch(SeparateQuestions::idle)) {
            return false;
        }
        if (register < each.size()) {
            return !wholly(whole)
                    || each.stream().anyMatch(reading -> query(reading).isEmpty() && !reading.foreign());
        }
        return each.stream().skip(1).flatMap(reading -> query(reading).stream()).anyMatch(SeparateQuestions::ownPlots);
    }

    private static boolean wholly(Reading reading) {
        return reading.intent() instanceof Intent.Parcels parcels
                && parcels.reading().wholly();
    }

    /** A part that could not stand alone: it would only be asked back about. */
    private static boolean idle(Reading reading) {
        return reading.intent() instanceof Intent.Ambiguous || reading.intent() instanceof Intent.Chitchat;
    }

    private static boolean ownPlots(ParcelQuestions.Reading reading) {
        ParcelQuery query = reading.query();
        return !reading.followUp() && query.structured();
    }

    private static Optional<ParcelQuestions.Reading> query(Reading reading) {
        return switch (reading.intent()) {
            case Intent.Parcels parcels -> Optional.of(parcels.reading());
            case Intent.Both both ->
                Optional.of(both.reading())
                        .filter(plots ->
                                plots.query().structured() && plots.unread().isEmpty());
            default -> Optional.empty();
        };
    }
}
