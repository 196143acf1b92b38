package io.taopu.assistant.parcel;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of plot sheets in English, for reading only: the sheet's own word prevails and stays what is stored, filtered and
 * sent. A word is known when it is the first Chinese word of a term of the lexicon, or stands in a list of its own; what is
 * not known stays as it is.
 */
public final class ParcelWords {

    private static final List<String> KINDS = List.of("plot-land-use", "plot-industry", "plot-status", "plot-soil");
    private static final String OWN = "/parcel/words_en.properties";

    /** Words joined as sheets join them, perhaps after a metro line and before a land use code. */
    private static final Pattern RUN = Pattern.compile(
            "(?:\\d{1,2}号线)?\\p{IsHan}[\\p{IsHan}、（）-]*(?<![（-])(?:[A-Z]\\d{0,2}(?:[A-Z]\\d{1,2})*(?![A-Za-z]))?");

    private static final Pattern LINE = Pattern.compile("(\\d{1,2})号线(.*)");
    private static final Pattern CODED = Pattern.compile("(.*\\p{IsHan})([A-Z][A-Z0-9]*)");

    private final Map<String, String> english = new HashMap<>();

    public ParcelWords(Lexicon lexicon) {
        own().forEach((word, shown) -> english.put(TextNormalizer.fold((String) word), (String) shown));
        KINDS.stream()
                .flatMap(kind -> lexicon.terms(kind).stream())
                .filter(term -> !term.zh().isEmpty() && !term.en().isEmpty())
                .forEach(term ->
                        english.put(term.zh().getFirst(), term.en().getFirst().replace("r&d", "R&D")));
    }

    private static Properties own() {
        var words = new Properties();
        try (InputStream file = Objects.requireNonNull(ParcelWords.class.getResourceAsStream(OWN))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of a sheet in English, as "数智健康、科技服务", "研发用地C65" or "15号线武威东路"; empty when a part is not known. */
    public Optional<String> english(String value) {
        Matcher line = LINE.matcher(value);
        if (line.matches()) {
            String name = "Line " + line.group(1);
            return line.group(2).isEmpty()
                    ? Optional.of(name)
                    : english(line.group(2)).map(station -> name + ", " + station);
        }
        Matcher coded = CODED.matcher(value);
        if (coded.matches()) {
            return english(coded.group(1)).map(words -> words + " " + coded.group(2));
        }
        var whole = english.get(TextNormalizer.fold(value));
        return whole != null ? Optional.of(whole) : parts(value, "、").or(() -> parts(value, "-"));
    }

    private Optional<String> parts(String value, String separator) {
        if (!value.contains(separator)) {
            return Optional.empty();
        }
        var shown = List.of(value.split(separator)).stream().map(this::english).toList();
        return shown.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join(
                        ", ", shown.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** An English text in which known words of a sheet stand in English, each followed by the word itself in brackets. */
    public String explained(String text) {
        return RUN.matcher(text).replaceAll(run -> {
            String inside = run.start() > 0 && text.charAt(run.start() - 1) == '(' ? ", %s" : " (%s)";
            return Matcher.quoteReplacement(english(run.group())
                    .map(words -> words + inside.formatted(run.group()))
                    .orElse(run.group()));
        });
    }
}
