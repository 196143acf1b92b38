package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.SupplyPeriod;
import java.util.Set;

/** A stretch of a question whose meaning is known. */
sealed interface Mark {

    int start();

    int end();

    default int length() {
        return end() - start();
    }

    default boolean overlaps(Mark other) {
        return start() < other.end() && other.start() < end();
    }

    /** A plot named by its code or number. */
    record Code(ParcelCode code, int start, int end) implements Mark {}

    /** A number with its unit. */
    record Amount(Quantity quantity, int start, int end) implements Mark {}

    /** A word for a field. */
    record Field(ParcelField field, String surface, int start, int end) implements Mark {}

    /** A word for a value of a text field; {@code values} are the register's words for it. */
    record Value(ParcelField field, String label, Set<String> values, int start, int end) implements Mark {}

    /** A time of supply. */
    record Period(SupplyPeriod period, String surface, int start, int end) implements Mark {}

    /** A word of the lexicon with a grammatical part to play. */
    record Term(Kind kind, String id, String surface, int start, int end) implements Mark {}

    /** "The second one": a position in what was shown, from 1; -1 is the last; {@code first} means "the first n". */
    record Position(int number, boolean first, int start, int end) implements Mark {}

    /** "The second largest": a place in the order of an extreme; {@code extreme} is empty when a word of its own names it. */
    record Rank(int number, String extreme, int start, int end) implements Mark {}

    /** The parts that words of the lexicon play. */
    enum Kind {
        BOUND("plot-bound"),
        EXTREME("plot-extreme"),
        LEANING("plot-leaning"),
        NOUN("plot-noun"),
        WISH("plot-wish"),
        REFERENCE("plot-reference"),
        ALL("plot-all"),
        NEGATION("plot-negation"),
        PERIOD_BOUND("plot-period"),
        FILLER("plot-filler");

        private final String lexiconKind;

        Kind(String lexiconKind) {
            this.lexiconKind = lexiconKind;
        }

        String lexiconKind() {
            return lexiconKind;
        }
    }
}
