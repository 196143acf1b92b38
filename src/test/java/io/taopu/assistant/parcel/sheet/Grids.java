package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.SheetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small tables as text: one line a row, cells parted by "|". A line without "|" is a title or note line. */
final class Grids {

    private Grids() {}

    static Lexicon lexicon() {
        try {
            return Lexicon.load(Path.of("knowledge/lexicon.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Grid grid(String text) {
        var rows = new ArrayList<Grid.Row>();
        int number = 0;
        for (var line : text.strip().split("\n")) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Grid.Row(
                        number,
                        Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .map(Grid.Cell::of)
                                .toList()));
            }
        }
        return new Grid("地块", rows);
    }

    static SheetSource source(Grid... grids) {
        return new SheetSource(
                new DocumentId("plots"), new VersionId("v1"), "地块表", true, "2026-11", List.of(grids), List.of());
    }

    static SheetSource source(String text) {
        return source(grid(text));
    }
}
