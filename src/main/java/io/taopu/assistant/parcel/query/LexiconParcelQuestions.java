package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import io.taopu.assistant.parcel.ParcelQuestions;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions with the lexicon and the words of the live register. It is strict: a text that does not name plots, or
 * conditions only plots can have, or something shown before, is not a question to the register.
 */
public final class LexiconParcelQuestions implements ParcelQuestions {

    private static final double NO_PLOTS = 0.7;
    private static final double WHOLLY = 0.75;
    private static final int SHOWN_ONE_BY_ONE = 3;

    private final Lexicon lexicon;
    private final ParcelRegister register;
    private volatile @Nullable Known known;

    /** What marks the words of one state of the register on one day. */
    private record Known(List<Parcel> live, LocalDate today, Marker marker) {}

    public LexiconParcelQuestions(Lexicon lexicon, ParcelRegister register) {
        this.lexicon = lexicon;
        this.register = register;
    }

    @Override
    public Optional<Reading> read(NormalText question, ParcelFocus focus, LocalDate today) {
        if (Marker.namesPlanningPlot(question.text())) {
            return Optional.empty();
        }
        var live = register.listOn(today);
        var marker = marker(live, today);
        var markings = Story.mark(marker, question.text(), focus);
        var codes = live.stream().map(Parcel::code).toList();
        var draft = QuestionReader.read(markings, codes);
        var resolved = new FollowUps(markings, focus, codes).resolve(draft);
        double certainty = markings.certainty();
        if (resolved.dangling()) {
            return dangling(markings, draft, certainty);
        }
        if (!Pertinence.holds(markings, draft, resolved)) {
            return Optional.empty();
        }
        var complete = placed(markings, complete(markings, resolved), today);
        var query = complete.query(shape(markings, complete, resolved));
        var unread = markings.unread();
        boolean plots = markings.speaksOfPlots()
                || !query.conditions().isEmpty()
                || !query.codes().isEmpty();
        boolean wholly =
                unread.isEmpty() && certainty >= WHOLLY && plots && (query.structured() || markings.has(Kind.ALL));
        return Optional.of(new Reading(query, certainty, resolved.used(), unread, wholly, vague(markings, complete)));
    }

    private Marker marker(List<Parcel> live, LocalDate today) {
        var lately = known;
        if (lately == null || lately.live() != live || !lately.today().equals(today)) {
            lately = new Known(live, today, new Marker(lexicon, live, today));
            known = lately;
        }
        return lately.marker();
    }

    /** "The second largest" is one plot: it is looked up here, so that the query asks for that plot alone. */
    private Draft placed(Markings markings, Draft draft, LocalDate today) {
        var rank = markings.all(Mark.Rank.class).stream().findFirst();
        var order = draft.order();
        if (rank.isEmpty() || order == null || !draft.extreme()) {
            return draft;
        }
        var rows = register.answer(draft.query(Shape.SUPERLATIVE), today).rows();
        int place = rank.get().number();
        if (rows.size() < place) {
            return draft;
        }
        Set<ParcelField> fields = new LinkedHashSet<>(draft.fields());
        fields.add(order.field());
        return draft.withCodes(List.of(rows.get(place - 1).code()))
                .withConditions(List.of())
                .withOrder(null, null, false)
                .withFields(List.copyOf(fields));
    }

    /** "How much is that one?" when nothing has been shown: worth asking which plot is meant. */
    private static Optional<Reading> dangling(Markings markings, Draft draft, double certainty) {
        boolean plotWords = !draft.fields().isEmpty()
                || draft.order() != null
                || markings.terms(Kind.REFERENCE).size() > 1;
        return plotWords && certainty >= NO_PLOTS
                ? Optional.of(new Reading(draft.query(Shape.FIELD), certainty, true, markings.unread(), false, true))
                : Optional.empty();
    }

    /** Conditions on plots given one by one ask about them ("can TP-07 take logistics?") and become fields to show. */
    private static Draft complete(Markings markings, FollowUps.Resolved resolved) {
        var draft = resolved.draft();
        boolean chooses =
                markings.wish("which", "list", "count") && draft.codes().size() > 1;
        if (resolved.explicit() && !draft.conditions().isEmpty() && !chooses) {
            Set<ParcelField> fields = new LinkedHashSet<>(draft.fields());
            draft.conditions().forEach(condition -> fields.addAll(QuestionReader.shownWith(condition.field())));
            draft = draft.withFields(List.copyOf(fields)).withConditions(List.of());
        }
        if (resolved.explicit() && draft.codes().size() == 1) {
            draft = draft.withAggregates(List.of());
        }
        if (listsOneWord(draft, resolved)) {
            draft = draft.withGrouping(draft.fields().getFirst());
        }
        boolean compares = resolved.explicit()
                && draft.codes().size() > 1
                && draft.order() != null
                && (!draft.extreme()
                        || draft.codes().size() <= SHOWN_ONE_BY_ONE
                                && Integer.valueOf(1).equals(draft.limit()));
        return compares ? draft.withoutLimit() : draft;
    }

    /** "What is the state of the plots?": told by its values, each with its plots, instead of plot by plot. */
    private static boolean listsOneWord(Draft draft, FollowUps.Resolved resolved) {
        var fields = draft.fields();
        boolean one = fields.size() == 1
                || fields.size() == 2
                        && fields.containsAll(List.of(ParcelField.METRO_STATION, ParcelField.METRO_DISTANCE_M));
        return !resolved.explicit()
                && (draft.codes().isEmpty() || draft.codes().size() > SHOWN_ONE_BY_ONE)
                && draft.conditions().isEmpty()
                && draft.order() == null
                && draft.groupBy() == null
                && one
                && Computations.groupable(fields.getFirst());
    }

    private static Shape shape(Markings markings, Draft draft, FollowUps.Resolved resolved) {
        boolean several = draft.codes().size() > 1;
        if (draft.extreme()) {
            return Shape.SUPERLATIVE;
        }
        if (several && (markings.wish("compare") || resolved.explicit() && draft.order() != null)) {
            return Shape.COMPARISON;
        }
        if (draft.computes()) {
            return Shape.AGGREGATE;
        }
        if (!draft.aggregates().isEmpty()) {
            return Shape.COUNT;
        }
        if (resolved.explicit()
                || markings.all(Mark.Rank.class).size() == 1 && draft.codes().size() == 1) {
            return Shape.FIELD;
        }
        return markings.wish("compare") && draft.conditions().isEmpty() == several ? Shape.COMPARISON : Shape.LIST;
    }

    private static boolean vague(Markings markings, Draft draft) {
        boolean unconditional = draft.codes().isEmpty()
                && draft.conditions().isEmpty()
                && draft.order() == null
                && draft.aggregates().isEmpty()
                && draft.fields().isEmpty();
        boolean wantsAll = markings.has(Kind.ALL)
                || markings.wishes("list").stream()
                        .anyMatch(wish -> wish.surface().matches(".*(?:哪|列|单|览|list|show|what|which).*"));
        return unconditional && (markings.wish("recommend") || !wantsAll);
    }
}
