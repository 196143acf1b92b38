package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Unit;
import io.taopu.assistant.language.Words;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A question with everything in it whose meaning is known, in order. Marks may be claimed once by a reading. */
final class Markings {

    private static final Pattern GLUE = Pattern.compile(
            "(?:[\\s\"“”‘’「」的地得在是为要需达到有个能可以做被用于已就才都也全)）]|\\b(?:a|an|the|of|is|are|be|to|waiting|in|with|for|that|has|have|having|plot|plots|and|or|by|from|at)\\b)*");
    private static final Pattern CLAUSE_END = Pattern.compile("[;?!。、:()]|(?<!\\d),|,(?!\\d)|\\.(?=\\s|$)");
    private static final Pattern PLOT_WORD = Pattern.compile("[块幅宗片地]|plot|parcel");
    private static final Pattern PLOT_COUNTED = Pattern.compile("[幅宗]|plot|parcel|site");
    /** Two Chinese characters, three letters, or a figure: less is taken for a particle. */
    private static final Pattern MEANINGFUL = Pattern.compile(".*\\p{IsHan}.*\\p{IsHan}.*|.*[a-z]{3}.*|.*\\d.*");

    private static final int UNREACHABLE = Integer.MAX_VALUE;

    private final String text;
    private final List<Mark> marks;
    private final Set<Mark> claimed = Collections.newSetFromMap(new IdentityHashMap<>());

    Markings(String text, List<Mark> marks) {
        this.text = text;
        this.marks = List.copyOf(marks);
    }

    String text() {
        return text;
    }

    <M extends Mark> List<M> all(Class<M> type) {
        return marks.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Mark.Term> terms(Kind kind) {
        return all(Mark.Term.class).stream().filter(term -> term.kind() == kind).toList();
    }

    List<Mark.Term> wishes(String... ids) {
        var wanted = Set.of(ids);
        return terms(Kind.WISH).stream()
                .filter(term -> wanted.contains(term.id()))
                .toList();
    }

    boolean wish(String... ids) {
        return !wishes(ids).isEmpty();
    }

    boolean has(Kind kind) {
        return !terms(kind).isEmpty();
    }

    void claim(Mark mark) {
        claimed.add(mark);
    }

    boolean free(Mark mark) {
        return !claimed.contains(mark);
    }

    /** The mark that ends where the other begins, glue words between them aside. */
    <M extends Mark> Optional<M> before(Mark mark, Class<M> type, Predicate<M> wanted) {
        return all(type).stream()
                .filter(wanted)
                .filter(other -> other.end() <= mark.start()
                        && GLUE.matcher(text.substring(other.end(), mark.start()))
                                .matches())
                .reduce((first, second) -> second);
    }

    /** Like {@link #before}, reaching over words for fields ("not suitable for logistics"). */
    Optional<Mark.Term> beforeFields(Mark mark, Predicate<Mark.Term> wanted) {
        return all(Mark.Term.class).stream()
                .filter(wanted)
                .filter(other -> other.end() <= mark.start()
                        && GLUE.matcher(withoutFields(other.end(), mark.start()))
                                .matches())
                .reduce((first, second) -> second);
    }

    private String withoutFields(int start, int end) {
        var between = new StringBuilder(text.substring(start, end));
        all(Mark.Field.class).stream()
                .filter(field -> field.start() >= start && field.end() <= end)
                .forEach(field ->
                        between.replace(field.start() - start, field.end() - start, " ".repeat(field.length())));
        return between.toString();
    }

    <M extends Mark> Optional<M> after(Mark mark, Class<M> type, Predicate<M> wanted) {
        return all(type).stream()
                .filter(wanted)
                .filter(other -> other.start() >= mark.end()
                        && GLUE.matcher(text.substring(mark.end(), other.start()))
                                .matches())
                .findFirst();
    }

    /** Characters between two marks that do not overlap, spaces and glue words aside; unreachable over the end of a clause. */
    int distance(Mark one, Mark two) {
        if (one.overlaps(two)) {
            return 0;
        }
        int from = Math.min(one.end(), two.end());
        int to = Math.max(one.start(), two.start());
        var between = text.substring(from, to);
        if (CLAUSE_END.matcher(between).find()) {
            return UNREACHABLE;
        }
        return between.replaceAll("[\\s的]|\\b(?:a|an|the|of|to|is|are|by|with|in|from|at)\\b", "")
                .length();
    }

    /** The field nearest to the mark in its clause within {@code reach} characters; of two as near the earlier. */
    Optional<Mark.Field> nearestField(Mark mark, int reach, Predicate<ParcelField> wanted) {
        Mark.Field best = null;
        int least = reach + 1;
        for (var field : all(Mark.Field.class)) {
            int distance = wanted.test(field.field()) ? distance(field, mark) : UNREACHABLE;
            if (distance < least) {
                best = field;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The clause around the mark: from the last end of a clause before it to the first one after it. */
    String clauseOf(Mark mark) {
        int start = 0;
        int end = text.length();
        var matcher = CLAUSE_END.matcher(text);
        while (matcher.find()) {
            if (matcher.end() <= mark.start()) {
                start = matcher.end();
            } else if (matcher.start() >= mark.end()) {
                end = matcher.start();
                break;
            }
        }
        return text.substring(start, end);
    }

    boolean startsWith(Mark mark) {
        return text.substring(0, mark.start()).isBlank();
    }

    /** Whether a number or a value stands before the mark. */
    boolean startsWithConditions(Mark mark) {
        return marks.stream()
                .filter(other -> other.end() <= mark.start())
                .anyMatch(other -> other instanceof Mark.Amount || other instanceof Mark.Value);
    }

    /** Whether plots are spoken of: by a noun, or by the word they are counted or asked for with ("哪几块", "three plots"). */
    boolean speaksOfPlots() {
        return has(Kind.NOUN)
                || Stream.of(wishes("count", "list", "which"), terms(Kind.ALL), terms(Kind.REFERENCE))
                        .flatMap(List::stream)
                        .anyMatch(term -> PLOT_WORD.matcher(term.surface()).find())
                || all(Mark.Position.class).stream().anyMatch(position -> PLOT_WORD
                        .matcher(text.substring(position.start(), position.end()))
                        .find())
                || all(Mark.Amount.class).stream()
                        .anyMatch(amount -> amount.quantity().unit() == Unit.PLOT
                                && PLOT_COUNTED
                                        .matcher(amount.quantity().surface())
                                        .find());
    }

    /** Whether anything in it is a plot, a value or a figure of one, or asks for some. */
    boolean speaksOfLand() {
        return speaksOfPlots()
                || stream()
                        .anyMatch(mark -> mark instanceof Mark.Code
                                || mark instanceof Mark.Value
                                || mark instanceof Mark.Field
                                || mark instanceof Mark.Period
                                || mark instanceof Mark.Amount amount
                                        && amount.quantity().has(Unit.Dimension.AREA));
    }

    /**
     * The words that nothing accounts for, in order: words of which a character is in no mark (a single character that is
     * a particle elsewhere proves nothing inside a longer word), and amounts that became no condition.
     */
    List<String> unread() {
        var known = new boolean[text.length()];
        var particle = new boolean[text.length()];
        for (var mark : marks) {
            boolean weak = mark instanceof Mark.Term term && term.kind() == Kind.FILLER && term.length() == 1;
            boolean idle = mark instanceof Mark.Amount amount
                    && free(amount)
                    && !amount.quantity().has(Unit.Dimension.COUNT);
            if (!idle) {
                Arrays.fill(weak ? particle : known, mark.start(), mark.end(), true);
            }
        }
        var unread = new ArrayList<String>();
        int end = -1;
        for (var word : Words.spans(text)) {
            boolean open = IntStream.range(word.start(), word.end()).anyMatch(i -> !known[i] && !particle[i]);
            boolean untouched = IntStream.range(word.start(), word.end()).noneMatch(i -> known[i]);
            if (!open || !untouched || !MEANINGFUL.matcher(word.word()).matches()) {
                continue;
            }
            if (end == word.start()) {
                unread.add(unread.removeLast() + word.word());
            } else {
                unread.add(word.word());
            }
            end = word.end();
        }
        return List.copyOf(unread);
    }

    /** Share of the question's content that the marks account for; words without content do not count. */
    double certainty() {
        var meaning = new boolean[text.length()];
        var filler = new boolean[text.length()];
        for (var mark : marks) {
            if (mark instanceof Mark.Amount amount
                    && free(mark)
                    && !amount.quantity().has(Unit.Dimension.COUNT)) {
                continue;
            }
            boolean empty = mark instanceof Mark.Term term && term.kind() == Kind.FILLER;
            for (int i = mark.start(); i < mark.end(); i++) {
                (empty ? filler : meaning)[i] = true;
            }
        }
        int known = 0;
        int unknown = 0;
        for (int i = 0; i < text.length(); i++) {
            if (meaning[i]) {
                known++;
            } else if (!filler[i] && Character.isLetterOrDigit(text.charAt(i))) {
                unknown++;
            }
        }
        return known == 0 ? 0 : (double) known / (known + unknown);
    }

    Stream<Mark> stream() {
        return marks.stream();
    }
}
