package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Quantity;
import io.taopu.assistant.language.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lexicon's terms, quantities and words of one text, looked up once. */
public final class Signals {

    private static final Set<String> MEANING = Set.of("topic", "broad", "offtopic", "elsewhere");

    private final String text;
    private final List<Lexicon.Mention> mentions;
    private final Set<String> keys;
    private final List<Quantity> quantities;
    private final Set<String> fillers;

    public Signals(NormalText question, Lexicon lexicon) {
        this(question.text(), lexicon);
    }

    public Signals(String text, Lexicon lexicon) {
        this.text = text;
        this.mentions = lexicon.mentions(text);
        this.keys = mentions.stream().map(m -> m.term().kind() + "." + m.term().id()).collect(Collectors.toSet());
        this.quantities = Quantities.in(text);
        this.fillers = lexicon.terms("filler").stream().flatMap(t -> t.words().stream()).collect(Collectors.toSet());
    }

    public String text() {
        return text;
    }

    public List<Lexicon.Mention> mentions() {
        return mentions;
    }

    public List<Quantity> quantities() {
        return quantities;
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

    /** The words that carry meaning, in order and once: everything but fillers, question words and single Latin letters. */
    public List<String> contentWords() {
        Set<String> asking = mentions.stream()
                .filter(m -> m.term().kind().equals("asks"))
                .filter(m -> mentions.stream().noneMatch(o -> MEANING.contains(o.term().kind()) && o.start() <= m.start() && o.end() >= m.end()))
                .flatMap(m -> Words.of(m.surface()).stream())
                .collect(Collectors.toSet());
        return Words.of(text).stream()
                .filter(word -> !fillers.contains(word) && !asking.contains(word))
                .filter(word -> word.length() > 1 || word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .distinct()
                .toList();
    }
}
