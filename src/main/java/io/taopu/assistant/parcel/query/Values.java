package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.parcel.MetroAccess;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<ParcelField, Set<String>> live;

    Values(Lexicon lexicon, List<Parcel> parcels) {
        this.lexicon = lexicon;
        this.live = Map.of(
                ParcelField.LAND_USE, words(parcels, Parcel::landUse),
                ParcelField.INDUSTRIES,
                        parcels.stream().flatMap(p -> p.industries().stream()).collect(Collectors.toSet()),
                ParcelField.STATUS, words(parcels, Parcel::status),
                ParcelField.SOIL_STATUS, words(parcels, Parcel::soilStatus),
                ParcelField.SUPPLY_MODE, words(parcels, Parcel::supplyMode),
                ParcelField.LAND_TYPE_POLICY, words(parcels, Parcel::landTypePolicy),
                ParcelField.METRO_STATION, metro(parcels));
    }

    List<Mark.Value> in(String text) {
        var found = new ArrayList<Mark.Value>();
        KINDS.forEach((kind, field) -> lexicon.mentions(text, kind)
                .forEach(mention -> found.add(new Mark.Value(
                        field,
                        mention.term().canonical(),
                        registerWords(field, mention.term()),
                        mention.start(),
                        mention.end()))));
        live.forEach((field, words) -> words.forEach(word -> literal(text, field, word, found)));
        return found;
    }

    private static void literal(String text, ParcelField field, String word, List<Mark.Value> found) {
        var written = TextNormalizer.fold(word);
        if (written.length() < SHORTEST) {
            return;
        }
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
            boolean insideNumber =
                    at > 0 && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(written.charAt(0));
            if (!insideNumber) {
                found.add(new Mark.Value(field, word, Set.of(word), at, at + written.length()));
            }
        }
    }

    private Set<String> registerWords(ParcelField field, Lexicon.Term term) {
        var words = new LinkedHashSet<String>();
        if (field == ParcelField.LAND_USE) {
            words.add(term.id());
            return words;
        }
        words.add(term.canonical());
        live.getOrDefault(field, Set.of()).stream()
                .filter(word -> lexicon.mentions(TextNormalizer.fold(word), term.kind()).stream()
                        .anyMatch(mention -> mention.term().equals(term)))
                .forEach(words::add);
        return words;
    }

    private static Set<String> words(List<Parcel> parcels, Function<Parcel, @Nullable String> field) {
        return parcels.stream().map(field).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> metro(List<Parcel> parcels) {
        return parcels.stream()
                .flatMap(parcel -> parcel.metro().stream())
                .flatMap((MetroAccess metro) -> Stream.of(metro.station(), metro.line()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
