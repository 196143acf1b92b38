package io.taopu.assistant.parcel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.parcel.MetroAccess;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelWords;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of today's plots in English, for pages that show them; the plots themselves keep the sheet's words. */
@RestController
@RequestMapping("/api/v1/parcel-words")
@Tag(name = "Parcels")
class ParcelWordsController {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ParcelRegister register;
    private final ParcelWords words;
    private final Clock clock;

    ParcelWordsController(ParcelRegister register, ParcelWords words, Clock clock) {
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** Sheet word to English; words that have none are absent. */
    record WordsView(Map<String, String> en) {}

    @GetMapping
    @Operation(
            summary = "Words of the plots in English",
            description = "For display beside the sheet's own words, which prevail. A word without English is absent.")
    ResponseEntity<WordsView> list() {
        Map<String, String> en = new TreeMap<>();
        register.listOn(LocalDate.now(clock)).stream()
                .flatMap(ParcelWordsController::values)
                .forEach(value -> words.english(value).ifPresent(shown -> en.put(value, shown)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new WordsView(en));
    }

    private static Stream<String> values(Parcel parcel) {
        var fields = Arrays.stream(ParcelField.values())
                .filter(field -> !field.numeric())
                .map(field -> field.text(parcel));
        var metro = parcel.metro().stream().flatMap(ParcelWordsController::names);
        return Stream.of(fields, metro, parcel.industries().stream(), Stream.of(parcel.landUse()))
                .flatMap(values -> values)
                .filter(Objects::nonNull);
    }

    private static Stream<String> names(MetroAccess metro) {
        return Stream.of(metro.station(), metro.line());
    }
}
