package io.taopu.assistant.language;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The vocabulary of the office, in a file that an editor can extend: {@code kind -> id -> {zh: [...], en: [...]}}.
 * The first word of a list is the canonical one. A {@code *} in a word stands for up to six characters. Used when a
 * question is read, never by an index, so that an edit cannot part the two.
 */
public final class Lexicon {

    /** One concept: the kind it belongs to, its id, its words in both languages (normal form). */
    public record Term(String kind, String id, List<String> zh, List<String> en) {
        public Term {
            zh = List.copyOf(zh);
            en = List.copyOf(en);
        }

        /** The word to show; Chinese unless there is none. */
        public String canonical() {
            return zh.isEmpty() ? en.isEmpty() ? id : en.getFirst() : zh.getFirst();
        }

        public List<String> words() {
            return Stream.concat(zh.stream(), en.stream()).toList();
        }
    }

    /** A term found in a text. */
    public record Mention(Term term, int start, int end, String surface) {
        boolean overlaps(Mention other) {
            return start < other.end && other.start < end;
        }
    }

    /** @param opening what the word begins with before its first gap; a text that does not go on with it is not matched */
    private record Surface(String opening, Pattern pattern, Term term, Set<String> words) {}

    /** @param gapless whether the word stands in the text as it is, so that nothing shorter inside it counts */
    private record Found(Mention mention, boolean gapless) {}

    /** Kinds of words by which a text names the land it is about; the other plot kinds only play a part in a sentence. */
    public static final Set<String> PLOT_SUBJECTS =
            Set.of("plot-land-use", "plot-industry", "plot-status", "plot-soil", "plot-field", "plot-noun");

    private static final int WILDCARD = 6;

    private final Map<String, List<Term>> byKind = new TreeMap<>();
    private final Map<String, Set<String>> wordsByKind = new HashMap<>();
    private final Map<Character, List<Surface>> byFirst = new HashMap<>();
    private final Map<String, Map<Character, List<Surface>>> byKindAndFirst = new HashMap<>();

    public Lexicon(Collection<Term> terms) {
        for (Term term : terms) {
            byKind.computeIfAbsent(term.kind(), k -> new ArrayList<>()).add(term);
            List<String> words = term.words();
            wordsByKind.computeIfAbsent(term.kind(), k -> new HashSet<>()).addAll(words);
            words.forEach(word -> add(word, term, Set.copyOf(words)));
        }
        wordsByKind.replaceAll((kind, words) -> Set.copyOf(words));
    }

    /** Reads the lexicon file. */
    public static Lexicon load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, file.toString());
        }
    }

    static Lexicon read(Reader reader, String name) {
        List<Term> terms = new ArrayList<>();
        Map<?, ?> kinds = (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        kinds.forEach((kind, entries) -> {
            if (!(entries instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(name + ": '" + kind + "' must map ids to words");
            }
            map.forEach((id, words) -> terms.add(term(name, String.valueOf(kind), String.valueOf(id), words)));
        });
        return new Lexicon(terms);
    }

    private static Term term(String name, String kind, String id, Object words) {
        if (!(words instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(name + ": '" + kind + "." + id + "' must hold 'zh' and 'en' lists");
        }
        return new Term(kind, id, words(map.get("zh")), words(map.get("en")));
    }

    private static List<String> words(@Nullable Object list) {
        Set<String> words = new LinkedHashSet<>();
        if (list instanceof Collection<?> collection) {
            collection.forEach(word -> words.add(TextNormalizer.fold(String.valueOf(word))));
        }
        return List.copyOf(words);
    }

    private void add(String word, Term term, Set<String> words) {
        String regex = Stream.of(word.split("\\*", -1))
                .map(Lexicon::literal)
                .reduce((a, b) -> a + ".{0," + WILDCARD + "}?" + b)
                .orElseThrow();
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        String bounded = (ascii(first) ? "(?<![a-z0-9])" : "") + regex + (ascii(last) ? "(?:s|es)?(?![a-z0-9])" : "");
        Surface surface = new Surface(word.split("\\*", 2)[0], Pattern.compile(bounded), term, words);
        byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(surface);
        byKindAndFirst
                .computeIfAbsent(term.kind(), k -> new HashMap<>())
                .computeIfAbsent(first, c -> new ArrayList<>())
                .add(surface);
    }

    /** English words written apart or with a hyphen are the same term ("talent-introduction"). */
    private static String literal(String piece) {
        return Pattern.quote(piece).replace(" ", "\\E[ -]\\Q");
    }

    private static boolean ascii(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    public List<Term> terms(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Every word of every term of a kind, in both languages. */
    public Set<String> words(String kind) {
        return wordsByKind.getOrDefault(kind, Set.of());
    }

    /**
     * All mentions, in order; within one kind the longest word wins where two overlap (a word with a gap lets others stand), between
     * kinds both are kept.
     */
    public List<Mention> mentions(String text) {
        return mentions(text, byFirst);
    }

    /** Mentions of one kind only. */
    public List<Mention> mentions(String text, String kind) {
        return mentions(text, byKindAndFirst.getOrDefault(kind, Map.of()));
    }

    private static List<Mention> mentions(String text, Map<Character, List<Surface>> surfaces) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (Surface surface : surfaces.getOrDefault(text.charAt(i), List.of())) {
                if (text.startsWith(surface.opening(), i)) {
                    Matcher matcher = surface.pattern().matcher(text);
                    matcher.useTransparentBounds(true).region(i, text.length());
                    if (matcher.lookingAt()) {
                        Mention mention = new Mention(surface.term(), i, matcher.end(), matcher.group());
                        found.add(new Found(mention, surface.words().contains(mention.surface())));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(
                        (Found each) -> each.mention().end() - each.mention().start())
                .reversed());
        List<Found> kept = new ArrayList<>();
        for (Found each : found) {
            if (kept.stream().noneMatch(longer -> dominates(longer, each.mention()))) {
                kept.add(each);
            }
        }
        return kept.stream()
                .map(Found::mention)
                .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end))
                .toList();
    }

    private static boolean dominates(Found longer, Mention mention) {
        Mention other = longer.mention();
        if (!other.overlaps(mention)
                || !other.term().kind().equals(mention.term().kind())) {
            return false;
        }
        boolean sameTerm = other.term().equals(mention.term());
        boolean sameStretch = other.start() == mention.start() && other.end() == mention.end();
        return (sameTerm || longer.gapless()) && (sameTerm || !sameStretch);
    }

    /** Every Chinese word for a subject of the office, without wildcard: what misspellings are mended to. */
    Set<String> subjectWords() {
        Set<String> words = new LinkedHashSet<>();
        byKind.forEach((kind, terms) -> {
            if (kind.equals("topic") || PLOT_SUBJECTS.contains(kind)) {
                terms.forEach(term ->
                        term.zh().stream().filter(word -> !word.contains("*")).forEach(words::add));
            }
        });
        return words;
    }
}
