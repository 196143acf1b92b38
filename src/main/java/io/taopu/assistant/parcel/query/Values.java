package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.parcel.MetroAccess;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds values of text fields: by the lexicon's synonyms, and by the register's own words. */
final class Values {

    private static final Map<String, ParcelField> KINDS = Map.of(
            "plot-land-use", ParcelField.LAND_USE,
            "plot-industry", ParcelField.INDUSTRIES,
            "plot-status", ParcelField.STATUS,
            "plot-soil", ParcelField.SOIL_STATUS);
    private static final int SHORTEST = 2;

    private final Lexicon lexicon;
    /** The register's words of each field with their normal forms. */
    private final Map<ParcelField, Map<String, String>> live;

    private final Map<Word, Set<String>> registerWords = new ConcurrentHashMap<>();

    private record Word(ParcelField field, Lexicon.Term term) {}

    Values(Lexicon lexicon, List<Parcel> parcels) {
        this.lexicon = lexicon;
        this.live = Map.of(
                ParcelField.LAND_USE, words(parcels, Parcel::landUse),
                ParcelField.INDUSTRIES, folded(parcels.stream().flatMap(p -> p.industries().stream())),
                ParcelField.STATUS, words(parcels, Parcel::status),
                ParcelField.SOIL_STATUS, words(parcels, Parcel::soilStatus),
                ParcelField.SUPPLY_MODE, words(parcels, Parcel::supplyMode),
                ParcelField.LAND_TYPE_POLICY, words(parcels, Parcel::landTypePolicy),
                ParcelField.METRO_STATION, metro(parcels),
                ParcelField.UTILITIES, folded(parcels.stream().flatMap(p -> p.utilitiesClass().stream())),
                ParcelField.REMARKS, folded(parcels.stream().flatMap(p -> p.surroundings().stream())));
    }

    List<Mark.Value> in(String text) {
        var found = new ArrayList<Mark.Value>();
        KINDS.forEach((kind, field) -> lexicon.mentions(text, kind)
                .forEach(mention -> found.add(new Mark.Value(
                        field,
                        label(mention),
                        registerWords.computeIfAbsent(new Word(field, mention.term()), this::registerWords),
                        mention.start(),
                        mention.end()))));
        live.forEach((field, words) -> words.forEach((word, written) -> {
            if (written.length() >= SHORTEST) {
                literal(text, field, word, written, found);
            }
        }));
        return found;
    }

    /** The register's word for it; an English word stays as typed, a code is written in capitals. */
    private static String label(Lexicon.Mention mention) {
        if (mention.surface().matches("[a-z]\\d.*")) {
            return mention.surface().toUpperCase(Locale.ROOT);
        }
        return mention.surface().matches("[\\x00-\\x7f]+")
                ? mention.surface()
                : mention.term().canonical();
    }

    private static void literal(String text, ParcelField field, String word, String written, List<Mark.Value> found) {
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
            boolean insideNumber =
                    at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(written.charAt(0));
            if (!insideNumber) {
                found.add(new Mark.Value(field, word, Set.of(word), at, at + written.length()));
            }
        }
    }

    private Set<String> registerWords(Word wanted) {
        var field = wanted.field();
        var term = wanted.term();
        var words = new LinkedHashSet<String>();
        if (field == ParcelField.LAND_USE) {
            words.add(term.id());
            return words;
        }
        words.add(term.canonical());
        live.getOrDefault(field, Map.of()).forEach((word, written) -> {
            if (lexicon.mentions(written, term.kind()).stream()
                    .anyMatch(mention -> mention.term().equals(term))) {
                words.add(word);
            }
        });
        return words;
    }

    private static Map<String, String> words(List<Parcel> parcels, Function<Parcel, @Nullable String> field) {
        return folded(parcels.stream().map(field));
    }

    private static Map<String, String> metro(List<Parcel> parcels) {
        return folded(parcels.stream()
                .flatMap(parcel -> parcel.metro().stream())
                .flatMap((MetroAccess metro) -> Stream.of(metro.station(), metro.line())));
    }

    private static Map<String, String> folded(Stream<? extends @Nullable String> words) {
        return words.filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), TextNormalizer::fold));
    }
}
