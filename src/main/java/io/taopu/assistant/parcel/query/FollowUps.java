package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Order;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern TWO = Pattern.compile("两|二|both|two");
    private static final Pattern WHICH = Pattern.compile("哪|谁|which");
    private static final Pattern EVERY = Pattern.compile("所有|全部|整个|全体|all|every|entire");
    private static final double WHOLLY_UNDERSTOOD = 0.75;

    private final Markings markings;
    private final ParcelFocus focus;

    private final List<ParcelCode> live;

    /** @param live codes of all plots of the register, for "the rest" */
    FollowUps(Markings markings, ParcelFocus focus, List<ParcelCode> live) {
        this.markings = markings;
        this.focus = focus;
        this.live = live;
    }

    Resolved resolve(Draft draft) {
        var corrected = Corrections.ofUnit(markings, focus.lastQuery());
        if (corrected.isPresent()) {
            return new Resolved(corrected.get(), true, false, false);
        }
        if (!draft.codes().isEmpty()) {
            return named(draft);
        }
        var position = markings.all(Mark.Position.class).stream().findFirst();
        if (position.isPresent() && !draft.extreme()) {
            return at(draft, position.get());
        }
        var last = focus.lastQuery();
        if (!markings.all(Mark.Rank.class).isEmpty()
                && last != null
                && last.shape() == ParcelQuery.Shape.SUPERLATIVE
                && draft.conditions().isEmpty()
                && !markings.has(Kind.NOUN)) {
            return new Resolved(draft.withCodes(last.codes()).withConditions(last.conditions()), true, false, false);
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
        boolean headed = !term.id().equals("it")
                && markings.startsWithConditions(term)
                && (markings.text().substring(0, term.start()).stripTrailing().endsWith("的")
                        || markings.before(term, Mark.Value.class, value -> true)
                                .isPresent());
        if (headed) {
            return true;
        }
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
        boolean chosen = markings.all(Mark.Code.class).stream()
                .anyMatch(code -> draft.codes().contains(code.code()));
        if (!chosen) {
            return new Resolved(draft, false, false, false);
        }
        var last = focus.lastQuery();
        if (bare && linked() && last != null) {
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

    /** "The rest": every plot not shown last, asked the same. */
    private Resolved rest(Draft draft) {
        var last = focus.lastQuery();
        if (last == null || focus.codes().isEmpty()) {
            return new Resolved(draft, false, true, false);
        }
        var others = live.stream().filter(code -> !focus.codes().contains(code)).toList();
        var asked = draft.withCodes(others);
        if (draft.fields().isEmpty() && draft.conditions().isEmpty() && draft.order() == null) {
            asked = asked.withFields(fieldsOf(last));
        }
        boolean silent = draft.aggregates().isEmpty();
        return new Resolved(silent ? asked.withAggregates(last.aggregates()) : asked, true, false, false);
    }

    /** "The other one" of two: the one of the two last named or shown that was not chosen. */
    private Resolved other(Draft draft) {
        var last = focus.lastQuery();
        var pair = last != null && last.codes().size() == 2 ? last.codes() : focus.codes();
        var chosen = focus.codes().isEmpty() ? null : focus.codes().getFirst();
        var other = pair.stream().filter(code -> !code.equals(chosen)).toList();
        return pair.size() == 2 && other.size() == 1
                ? new Resolved(draft.withCodes(other), true, false, true)
                : new Resolved(draft, false, true, false);
    }

    /** "These two" when one plot was shown last: that one and the one before. */
    private List<ParcelCode> pair() {
        return Stream.concat(focus.earlier().stream().limit(2L - focus.codes().size()), focus.codes().stream())
                .toList();
    }

    private Resolved referred(Draft draft, Mark.Term reference) {
        if (reference.id().equals("rest")) {
            return rest(draft);
        }
        if (reference.id().equals("other")) {
            return other(draft);
        }
        boolean two = TWO.matcher(reference.surface()).find();
        if (two && focus.codes().size() == 1 && !focus.earlier().isEmpty()) {
            return new Resolved(draft.withCodes(pair()), true, false, true);
        }
        if (focus.codes().isEmpty()) {
            var last = focus.lastQuery();
            return last == null || last.conditions().isEmpty()
                    ? new Resolved(draft, false, true, false)
                    : new Resolved(
                            draft.withConditions(CarriedConditions.merged(last.conditions(), draft.conditions())),
                            true,
                            false,
                            false);
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
                && (markings.wish("which")
                        || markings.terms(Kind.LEANING).stream()
                                .anyMatch(term -> WHICH.matcher(term.surface()).lookingAt()))
                && focus.codes().size() > 1;
        boolean linked = chooses || linked();
        if (anew()) {
            return false;
        }
        boolean ownSubject = markings.has(Kind.NOUN) || markings.has(Kind.ALL);
        boolean asksField = !draft.fields().isEmpty() && draft.conditions().isEmpty();
        boolean sums = !draft.aggregates().isEmpty() && draft.conditions().isEmpty();
        return focus.lastQuery() != null
                && something
                && (linked || !ownSubject && (asksField || sums))
                && markings.certainty() >= WHOLLY_UNDERSTOOD;
    }

    /** Words that tie the question to the one before: "呢", "那…", "换成…", "说错了". */
    private boolean linked() {
        return markings.wish("tail", "correction")
                || markings.wishes("then").stream().anyMatch(markings::startsWith);
    }

    /** "Of all plots …": what was shown before no longer matters. */
    private boolean anew() {
        return markings.terms(Kind.ALL).stream()
                .anyMatch(term -> EVERY.matcher(term.surface()).lookingAt());
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
                    CarriedConditions.merged(last.conditions(), draft.conditions()),
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
        var order = draft.order();
        var lastOrder = last.order();
        boolean sameField =
                draft.fields().isEmpty() && markings.all(Mark.Field.class).isEmpty();
        if (order != null && lastOrder != null && sameField) {
            return continued(
                    draft.withOrder(new Order(lastOrder.field(), order.descending()), draft.limit(), draft.extreme()),
                    last);
        }
        return continued(draft, last);
    }

    private Resolved continued(Draft draft, ParcelQuery last) {
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
}
