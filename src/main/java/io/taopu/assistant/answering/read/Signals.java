package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Words;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lexicon's terms, quantities and words of one text, looked up once. */
public final class Signals {

    private static final Set<String> SUBJECTS = Set.of("topic", "broad", "offtopic", "elsewhere");
    private static final Set<String> NO_CONTENT = Set.of(
            "filler",
            "smalltalk",
            "act.self",
            "act.verdict",
            "act.urgent",
            "act.company-self",
            "plot-filler",
            "plot-wish",
            "plot-all",
            "plot-reference",
            "plot-leaning",
            "plot-extreme",
            "plot-bound",
            "plot-negation");

    /** A class named by a letter: "B类", "category B". */
    private static final Pattern LETTER_CLASS =
            Pattern.compile("(?<![a-z])[a-z]\\s?[类级]|(?:category|categories|cat|class) [a-z](?![a-z])");

    private final String text;
    private final List<Lexicon.Mention> mentions;
    private final Set<String> keys;
    private @Nullable List<Quantity> quantities;
    private final Set<String> fillers;

    public Signals(NormalText question, Lexicon lexicon) {
        this(question.text(), lexicon);
    }

    public Signals(String text, Lexicon lexicon) {
        this.text = text;
        this.mentions = lexicon.mentions(text);
        this.keys = mentions.stream()
                .map(m -> m.term().kind() + "." + m.term().id())
                .collect(Collectors.toSet());
        this.fillers = lexicon.words("filler");
    }

    public String text() {
        return text;
    }

    public List<Lexicon.Mention> mentions() {
        return mentions;
    }

    public List<Quantity> quantities() {
        List<Quantity> known = quantities;
        if (known == null) {
            known = Quantities.in(text);
            quantities = known;
        }
        return known;
    }

    /** Whether the term ({@code kind.id}) occurs. */
    public boolean has(String key) {
        return keys.contains(key);
    }

    public boolean hasAll(String... wanted) {
        return Stream.of(wanted).allMatch(keys::contains);
    }

    public boolean hasAny(String... wanted) {
        return Stream.of(wanted).anyMatch(keys::contains);
    }

    public boolean hasKind(String kind) {
        return mentions.stream().anyMatch(m -> m.term().kind().equals(kind));
    }

    /** Ids of the terms of a kind, in the order of the text. */
    public Set<String> idsOf(String kind) {
        return mentions.stream()
                .filter(m -> m.term().kind().equals(kind))
                .map(m -> m.term().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public long count(String key) {
        return mentions.stream()
                .filter(m -> (m.term().kind() + "." + m.term().id()).equals(key))
                .map(Lexicon.Mention::surface)
                .distinct()
                .count();
    }

    /**
     * What the text is about: its subjects (lexicon terms, the longest where they overlap) and the words left when
     * question words, fillers and courtesies are taken out, in the order of the text.
     */
    public List<ContentUnit> content() {
        boolean[] taken = new boolean[text.length()];
        Map<Integer, ContentUnit> units = new TreeMap<>();
        claim(taken, units, m -> SUBJECTS.contains(m.term().kind()));
        claim(taken, null, m -> m.term().kind().equals("asks"));
        claim(taken, units, m -> Lexicon.PLOT_SUBJECTS.contains(m.term().kind()));
        claim(
                taken,
                null,
                m -> NO_CONTENT.contains(m.term().kind())
                        || NO_CONTENT.contains(m.term().kind() + "." + m.term().id()));
        leftover(taken, units);
        return units.values().stream().distinct().toList();
    }

    /** Takes the mentions wanted, longest first, where nothing has taken the text yet; keeps them as units if asked to. */
    private void claim(boolean[] taken, @Nullable Map<Integer, ContentUnit> units, Predicate<Lexicon.Mention> wanted) {
        mentions.stream()
                .filter(wanted)
                .filter(m -> units == null || m.surface().length() > 1)
                .sorted(Comparator.comparingInt((Lexicon.Mention m) -> m.end() - m.start())
                        .reversed())
                .filter(m -> free(taken, m))
                .forEach(m -> {
                    take(taken, m);
                    if (units != null) {
                        units.put(m.start(), ContentUnit.of(m));
                    }
                });
    }

    private void leftover(boolean[] taken, Map<Integer, ContentUnit> units) {
        int start = 0;
        while (start < taken.length) {
            if (taken[start]) {
                start++;
                continue;
            }
            int end = start;
            while (end < taken.length && !taken[end]) {
                end++;
            }
            int position = start;
            Matcher letters = LETTER_CLASS.matcher(text.substring(start, end));
            while (letters.find()) {
                units.put(start + letters.start(), ContentUnit.of(letters.group()));
            }
            for (String word : Words.of(text.substring(start, end))) {
                if (word.length() > 1 && !fillers.contains(word)) {
                    units.put(position++, ContentUnit.of(word));
                }
            }
            start = end;
        }
    }

    private static boolean free(boolean[] taken, Lexicon.Mention mention) {
        for (int i = mention.start(); i < mention.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static void take(boolean[] taken, Lexicon.Mention mention) {
        for (int i = mention.start(); i < mention.end(); i++) {
            taken[i] = true;
        }
    }
}
