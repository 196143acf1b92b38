package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Fills in what a question leaves to the earlier turns: "它", "这几块", "第二块", "那7号地呢", "明年的呢". */
final class FollowUps {

    /**
     * @param draft the question with what it left out
     * @param used whether the focus was needed
     * @param dangling whether it refers to something although nothing has been shown
     * @param explicit whether its plots are given one by one, so that conditions ask about them instead of choosing
     */
    record Resolved(Draft draft, boolean used, boolean dangling, boolean explicit) {}

    private static final double WHOLLY_UNDERSTOOD = 0.75;

    private final Markings markings;
    private final ParcelFocus focus;

    FollowUps(Markings markings, ParcelFocus focus) {
        this.markings = markings;
        this.focus = focus;
    }

    Resolved resolve(Draft draft) {
        if (!draft.codes().isEmpty()) {
            return named(draft);
        }
        var position = markings.all(Mark.Position.class).stream().findFirst();
        if (position.isPresent() && !draft.extreme()) {
            return at(draft, position.get());
        }
        var reference = markings.terms(Kind.REFERENCE).stream()
                .filter(term -> !withinQuestion(term, draft))
                .findFirst();
        if (reference.isPresent()) {
            return referred(draft, reference.get());
        }
        return elliptic(draft) ? continued(draft) : new Resolved(draft, false, false, false);
    }

    /** "Which plot is the largest and how far is it?": the word refers to the question itself. */
    private boolean withinQuestion(Mark.Term term, Draft draft) {
        boolean antecedent =
                draft.order() != null && markings.terms(Kind.EXTREME).stream().anyMatch(e -> e.end() <= term.start())
                        || markings.terms(Kind.NOUN).stream().anyMatch(noun -> noun.end() <= term.start());
        boolean among = term.id().equals("among") || term.id().equals("these");
        return antecedent && (!among || !draft.conditions().isEmpty() && markings.startsWithConditions(term));
    }

    private Resolved named(Draft draft) {
        boolean bare = draft.fields().isEmpty()
                && draft.conditions().isEmpty()
                && draft.order() == null
                && draft.aggregates().isEmpty()
                && !markings.wish("compare");
        boolean asksAgain =
                markings.wish("tail") || markings.wishes("then").stream().anyMatch(markings::startsWith);
        var last = focus.lastQuery();
        if (bare && asksAgain && last != null) {
            return new Resolved(draft.withFields(fieldsOf(last)), true, false, true);
        }
        boolean both = draft.codes().size() == 1 && !focus.codes().isEmpty();
        if (both && markings.wish("compare")) {
            var codes = Stream.concat(focus.codes().stream().limit(1), draft.codes().stream())
                    .distinct()
                    .toList();
            return new Resolved(draft.withCodes(codes), true, false, true);
        }
        return new Resolved(draft, false, false, true);
    }

    private static List<ParcelField> fieldsOf(ParcelQuery query) {
        Set<ParcelField> fields = new LinkedHashSet<>(query.fields());
        if (fields.isEmpty() && query.order() != null) {
            fields.add(query.order().field());
        }
        if (fields.isEmpty() && query.codes().isEmpty()) {
            query.conditions().forEach(condition -> fields.add(condition.field()));
        }
        return List.copyOf(fields);
    }

    private Resolved at(Draft draft, Mark.Position position) {
        var shown = focus.codes();
        if (shown.isEmpty()) {
            return new Resolved(draft, false, true, false);
        }
        if (position.first()) {
            return new Resolved(
                    draft.withCodes(shown.stream().limit(position.number()).toList()), true, false, true);
        }
        int index = position.number() < 0 ? shown.size() - 1 : position.number() - 1;
        return index < shown.size()
                ? new Resolved(draft.withCodes(List.of(shown.get(index))), true, false, true)
                : new Resolved(draft, false, true, false);
    }

    private Resolved referred(Draft draft, Mark.Term reference) {
        if (focus.codes().isEmpty()) {
            var last = focus.lastQuery();
            return last == null || last.conditions().isEmpty()
                    ? new Resolved(draft, false, true, false)
                    : new Resolved(
                            draft.withConditions(merged(last.conditions(), draft.conditions())), true, false, false);
        }
        boolean single = reference.id().equals("it") && !draft.extreme() && draft.order() == null;
        if (single) {
            return new Resolved(draft.withCodes(one()), true, false, true);
        }
        var all = draft.withCodes(focus.codes());
        boolean chooses = draft.order() != null && !draft.extreme();
        return new Resolved(chooses ? all.withOrder(draft.order(), 1, true) : all, true, false, false);
    }

    /** After an extreme with ties or a single plot, "it" is what was shown; after a longer list it is the first. */
    private List<ParcelCode> one() {
        var last = focus.lastQuery();
        boolean few = last != null
                && last.shape() == ParcelQuery.Shape.SUPERLATIVE
                && Integer.valueOf(1).equals(last.limit());
        return few ? focus.codes() : focus.codes().subList(0, 1);
    }

    /** Whether the question is a mere continuation: understood wholly, but about no plot of its own. */
    private boolean elliptic(Draft draft) {
        boolean something = !draft.fields().isEmpty()
                || !draft.conditions().isEmpty()
                || draft.order() != null
                || !draft.aggregates().isEmpty();
        if (!something && markings.wish("list", "which") && !markings.has(Kind.NOUN) && !markings.has(Kind.ALL)) {
            return focus.lastQuery() != null && markings.certainty() >= WHOLLY_UNDERSTOOD;
        }
        boolean chooses = draft.order() != null
                && !draft.extreme()
                && markings.wish("which")
                && focus.codes().size() > 1;
        boolean linked = chooses
                || markings.wish("tail")
                || markings.wishes("then").stream().anyMatch(markings::startsWith);
        boolean ownSubject = markings.has(Kind.NOUN) || markings.has(Kind.ALL);
        boolean asksField = !draft.fields().isEmpty() && draft.conditions().isEmpty();
        boolean sums = !draft.aggregates().isEmpty() && draft.conditions().isEmpty();
        return focus.lastQuery() != null
                && something
                && (linked || !ownSubject && (asksField || sums))
                && markings.certainty() >= WHOLLY_UNDERSTOOD;
    }

    private Resolved continued(Draft draft) {
        var last = focus.lastQuery();
        if (last == null) {
            return new Resolved(draft, false, false, false);
        }
        if (!draft.conditions().isEmpty()) {
            var fields = draft.fields().isEmpty() ? last.fields() : draft.fields();
            var aggregates = draft.aggregates().isEmpty() ? last.aggregates() : draft.aggregates();
            boolean chosen = last.conditions().isEmpty() && !last.codes().isEmpty();
            var merged = new Draft(
                    chosen ? List.of() : last.codes(),
                    merged(last.conditions(), draft.conditions()),
                    draft.order() == null ? last.order() : draft.order(),
                    draft.order() == null ? last.limit() : draft.limit(),
                    draft.order() == null ? last.shape() == ParcelQuery.Shape.SUPERLATIVE : draft.extreme(),
                    chosen && last.shape() == ParcelQuery.Shape.FIELD ? draft.fields() : fields,
                    aggregates,
                    draft.groupBy() == null ? last.groupBy() : draft.groupBy());
            return new Resolved(merged, true, false, false);
        }
        if (focus.codes().isEmpty()) {
            return new Resolved(draft.withConditions(last.conditions()), true, false, false);
        }
        boolean otherEnd = draft.extreme() && last.shape() == ParcelQuery.Shape.SUPERLATIVE;
        if (otherEnd) {
            return new Resolved(draft.withCodes(last.codes()).withConditions(last.conditions()), true, false, false);
        }
        if (draft.order() != null && !draft.extreme()) {
            return new Resolved(draft.withCodes(focus.codes()).withOrder(draft.order(), 1, true), true, false, false);
        }
        boolean explicit = draft.order() == null
                && draft.aggregates().isEmpty()
                && !draft.fields().isEmpty();
        return new Resolved(draft.withCodes(focus.codes()), true, false, explicit);
    }

    /** Earlier conditions stay unless the new question speaks about the same field. */
    private static List<Condition> merged(List<Condition> earlier, List<Condition> added) {
        var kept = new ArrayList<Condition>();
        earlier.stream()
                .filter(old -> added.stream().noneMatch(fresh -> sameMatter(old.field(), fresh.field())))
                .forEach(kept::add);
        kept.addAll(added);
        return kept;
    }

    private static boolean sameMatter(ParcelField one, ParcelField two) {
        return one == two || area(one) && area(two);
    }

    private static boolean area(ParcelField field) {
        return field == ParcelField.SITE_AREA_SQM || field == ParcelField.SITE_AREA_MU;
    }
}
