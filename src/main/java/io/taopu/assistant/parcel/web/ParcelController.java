package io.taopu.assistant.parcel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelView;
import io.taopu.assistant.problem.InputCheck;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows the plots of a day; open to all. */
@RestController
@RequestMapping("/api/v1/parcels")
@Tag(name = "Parcels")
class ParcelController {

    private final ParcelRegister register;
    private final Clock clock;

    ParcelController(ParcelRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List plots",
            description = "Filters are combined with and; a plot whose value is unknown does not match a bound. "
                    + "sort is a field of the plot, a comma, and asc or desc; unknown values come last.")
    ParcelPage list(
            @RequestParam(required = false) @Nullable String minAreaSqm,
            @RequestParam(required = false) @Nullable String maxAreaSqm,
            @RequestParam(required = false) @Nullable String minFar,
            @RequestParam(required = false) @Nullable String maxFar,
            @RequestParam(required = false) @Nullable String minHeightM,
            @RequestParam(required = false) @Nullable String maxHeightM,
            @RequestParam(required = false) @Nullable String landUse,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String asOf) {
        var check = new InputCheck();
        var input = new ListInput(check);
        var filter = new ParcelFilter(
                input.bounds("minAreaSqm", minAreaSqm, "maxAreaSqm", maxAreaSqm),
                input.bounds("minFar", minFar, "maxFar", maxFar),
                input.bounds("minHeightM", minHeightM, "maxHeightM", maxHeightM),
                input.words("landUse", landUse),
                input.words("industry", industry),
                input.words("status", status),
                input.words("q", q));
        var order = input.order(sort);
        int number = input.whole("page", page, 0, 0, Integer.MAX_VALUE / 100);
        int perPage = input.whole("size", size, 50, 1, 100);
        var day = day(check, asOf);
        check.done();
        var matched = register.listOn(day).stream()
                .filter(filter::matches)
                .sorted(order)
                .toList();
        var items = matched.stream()
                .skip((long) number * perPage)
                .limit(perPage)
                .map(ParcelView::of)
                .toList();
        return new ParcelPage(items, number, perPage, matched.size());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Show one plot")
    ParcelView get(@PathVariable String code, @RequestParam(required = false) @Nullable String asOf) {
        var check = new InputCheck();
        var day = day(check, asOf);
        check.done();
        return register.find(ParcelCode.of(code), day)
                .map(ParcelView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such plot"));
    }

    private LocalDate day(InputCheck check, @Nullable String asOf) {
        var day = check.day("asOf", asOf);
        return day == null ? LocalDate.now(clock) : day;
    }
}
