package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Script;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.ParcelFocus;
import java.util.regex.Pattern;

/** A long message with a question about plots somewhere in it. */
final class Story {

    private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！?？:：\\n]+");
    /** Length from which a message is a story with a question in it. */
    private static final int CHATTY = 60;

    private static final int CHATTY_LATIN = 220;

    private static final double SPEAKS_OF_LAND = 0.3;
    private static final double UNDERSTOOD = 0.75;

    private Story() {}

    /** Marks the text; of a long one that is mostly about something else, the clauses that speak of land. */
    static Markings mark(Marker marker, String text, ParcelFocus focus) {
        var whole = marker.mark(text, focus);
        return told(whole.text()) && whole.certainty() < UNDERSTOOD
                ? marker.mark(essence(marker, whole.text(), focus), focus)
                : whole;
    }

    private static boolean told(String text) {
        return text.length() > (Script.hasHan(text) ? CHATTY : CHATTY_LATIN);
    }

    /** Of a long story the clauses that speak of land; all of it when none does. */
    private static String essence(Marker marker, String text, ParcelFocus focus) {
        var kept = CLAUSE.splitAsStream(text)
                .filter(clause -> {
                    var marks = marker.mark(clause, focus);
                    boolean measured = marks.all(Mark.Amount.class).stream()
                            .anyMatch(amount -> amount.quantity().has(Unit.Dimension.AREA));
                    boolean beside = !marks.unread().isEmpty() && marks.certainty() < 2 * SPEAKS_OF_LAND;
                    return measured || marks.certainty() >= SPEAKS_OF_LAND && marks.speaksOfLand() && !beside;
                })
                .toList();
        return kept.isEmpty() ? text : String.join(",", kept);
    }
}
