package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits a land use such as "研发用地C65", "工业用地（M1）" or "M0" into words and code. */
final class LandUseWords {

    /** Words and code; each null when it is stated nowhere and cannot be looked up. */
    record LandUse(@Nullable String words, @Nullable String code) {}

    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z])[A-Z]\\d{0,2}(?:[+/]?[A-Z]\\d{1,2})*(?![A-Za-z])");

    private final Lexicon lexicon;

    LandUseWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    LandUse read(@Nullable String landUse, @Nullable String codeColumn) {
        var text = CellText.known(landUse);
        var inText = text == null ? null : codeIn(text);
        var knownCode = CellText.known(codeColumn);
        var code = knownCode == null ? inText : codeIn(knownCode);
        var words = text == null ? null : words(text);
        return new LandUse(
                words == null && code != null ? wordsFor(code) : words,
                code == null && words != null ? codeFor(words) : code);
    }

    private static @Nullable String codeIn(String text) {
        var matcher = CODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace("R&D", ""));
        return matcher.find() ? matcher.group().replaceAll("[+/]", "") : null;
    }

    private static @Nullable String words(String text) {
        var code = Pattern.compile(
                "[（(【\\[]?\\s*(?<![A-Za-z&])[A-Za-z]\\d{0,2}(?:[+/]?[A-Za-z]\\d{1,2})*(?![A-Za-z&])\\s*[）)】\\]]?");
        var rest = code.matcher(text).replaceAll("").strip();
        return rest.isEmpty() ? null : rest;
    }

    private @Nullable String wordsFor(String code) {
        return lexicon.terms("plot-land-use").stream()
                .filter(term -> term.id().equalsIgnoreCase(code))
                .map(Lexicon.Term::canonical)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String codeFor(String words) {
        var text = TextNormalizer.fold(words);
        return lexicon.mentions(text, "plot-land-use").stream()
                .max((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()))
                .map(mention -> mention.term().id())
                .orElse(null);
    }
}
