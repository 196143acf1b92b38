package io.taopu.assistant.parcel.register;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelResult;
import io.taopu.assistant.parcel.SheetSource;
import io.taopu.assistant.parcel.sheet.SheetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** A register over the readable source of the demonstration plots, without a database. */
public final class TestRegister implements ParcelRegister {

    private final List<Parcel> parcels;
    private final QueryAnswers answers = new QueryAnswers();

    public TestRegister(List<Parcel> parcels) {
        this.parcels = List.copyOf(parcels);
    }

    /** A table written as text: one line a row, cells parted by "|". */
    public static TestRegister of(Lexicon lexicon, String table) {
        var rows = new ArrayList<Grid.Row>();
        for (var line : table.strip().split("\n")) {
            rows.add(new Grid.Row(
                    rows.size() + 1,
                    Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .map(Grid.Cell::of)
                            .toList()));
        }
        return read(lexicon, rows);
    }

    /** The demonstration plots. */
    public static TestRegister demonstration(Lexicon lexicon) {
        var rows = new ArrayList<Grid.Row>();
        try (var reader = Files.newBufferedReader(Path.of("src/test/knowledge-sources/parcels/taopu-parcels.csv"))) {
            for (var line : CSVFormat.DEFAULT.parse(reader)) {
                rows.add(new Grid.Row(
                        (int) line.getRecordNumber(),
                        line.stream().map(Grid.Cell::of).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(lexicon, rows);
    }

    private static TestRegister read(Lexicon lexicon, List<Grid.Row> rows) {
        var source = new SheetSource(
                new DocumentId("plots"),
                new VersionId("v"),
                "地块",
                true,
                null,
                List.of(new Grid("地块", rows)),
                List.of());
        var parsed = new SheetReader(lexicon).read(source);
        if (parsed.report().rejected()) {
            throw new IllegalStateException(parsed.report().toString());
        }
        return new TestRegister(parsed.parcels());
    }

    @Override
    public List<Parcel> listOn(LocalDate day) {
        return parcels;
    }

    @Override
    public Optional<Parcel> find(ParcelCode code, LocalDate day) {
        return parcels.stream().filter(parcel -> parcel.code().equals(code)).findFirst();
    }

    @Override
    public ParcelResult answer(ParcelQuery query, LocalDate day) {
        return answers.answer(query, day, new LivePlots(parcels, List.of()));
    }
}
