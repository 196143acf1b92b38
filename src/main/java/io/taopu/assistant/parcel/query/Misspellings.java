package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.Resemblance;
import io.taopu.assistant.parcel.ParcelField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names of fields mistyped in a way that spelling alone could not mend. Where a plot is named, what is left over in the
 * question and looks or sounds like a field is taken for it; the answer names the field, so that a wrong guess shows.
 */
final class Misspellings {

    private record Name(String word, ParcelField field) {}

    private static final int LEAST = 2;

    private final List<Name> names;

    Misspellings(Lexicon lexicon) {
        names = lexicon.terms("plot-field").stream()
                .flatMap(term -> term.zh().stream()
                        .filter(word -> word.length() >= LEAST && !word.contains("*"))
                        .map(word -> new Name(
                                word,
                                ParcelField.valueOf(
                                        term.id().toUpperCase(Locale.ROOT).replace('-', '_')))))
                .sorted(Comparator.comparingInt((Name name) -> name.word().length())
                        .reversed())
                .toList();
    }

    /** Fields in the stretches of the text that no mark covers, the longest names first. */
    List<Mark.Field> in(String text, List<Mark> marks) {
        var taken = new boolean[text.length()];
        marks.forEach(mark -> java.util.Arrays.fill(taken, mark.start(), mark.end(), true));
        var found = new ArrayList<Mark.Field>();
        for (var name : names) {
            int length = name.word().length();
            for (int at = 0; at + length <= text.length(); at++) {
                if (free(taken, at, at + length) && Resemblance.alike(text.substring(at, at + length), name.word())) {
                    found.add(new Mark.Field(name.field(), text.substring(at, at + length), at, at + length));
                    java.util.Arrays.fill(taken, at, at + length, true);
                }
            }
        }
        return found;
    }

    private static boolean free(boolean[] taken, int start, int end) {
        for (int i = start; i < end; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }
}
