package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows which title means which column, from the lexicon's kinds {@code sheet-column} and {@code sheet-affix}. */
final class HeaderWords {

    /** A title understood: the column and the unit it names. */
    record Known(SheetColumn column, Optional<Quantity> unit) {}

    private final Map<String, SheetColumn> columns = new HashMap<>();
    private final Pattern affix;

    HeaderWords(Lexicon lexicon) {
        Map<String, SheetColumn> byId =
                Arrays.stream(SheetColumn.values()).collect(Collectors.toMap(SheetColumn::id, Function.identity()));
        for (var term : lexicon.terms("sheet-column")) {
            var column = byId.get(term.id());
            if (column == null) {
                throw new IllegalArgumentException("lexicon: no such sheet-column '" + term.id() + "'");
            }
            term.words().forEach(word -> columns.put(HeaderText.plain(word), column));
        }
        var affixes = lexicon.terms("sheet-affix").stream()
                .flatMap(term -> term.words().stream())
                .map(HeaderText::plain)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        affix = Pattern.compile("^(?:" + affixes + ")|(?:" + affixes + ")$");
    }

    Optional<Known> find(String title) {
        var text = HeaderText.of(title);
        var column = column(text.name());
        if (column.isPresent()) {
            return column.map(found -> new Known(found, text.unit()));
        }
        return HeaderText.cutBeforeUnit(title).stream()
                .flatMap(cut -> column(cut.name()).map(found -> new Known(found, cut.unit())).stream())
                .findFirst();
    }

    private Optional<SheetColumn> column(String name) {
        var rest = name;
        while (!rest.isEmpty()) {
            var column = columns.get(rest);
            if (column != null) {
                return Optional.of(column);
            }
            var shorter = affix.matcher(rest).replaceFirst("");
            if (shorter.equals(rest)) {
                return Optional.empty();
            }
            rest = shorter;
        }
        return Optional.empty();
    }

    /** The first of several wordings that is understood. */
    Optional<Known> findFirst(List<String> titles) {
        return titles.stream().flatMap(title -> find(title).stream()).findFirst();
    }
}
