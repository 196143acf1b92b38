package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.SupplyPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds times of supply: "今年", "2027年上半年", "2027Q1", "first half of 2027", "明年底前". */
final class Periods {

    private static final Pattern YEAR = Pattern.compile(
            "(?<!\\d)(20[2-4]\\d)(?:年|(?=\\s*[qh][1-4])|(?![\\d.,亩米平方公万]|\\s*(?:亩|米|公顷|平|万|sqm|m2|square|mu)))");
    private static final Pattern GLUE = Pattern.compile("(?:的|\\s|,|of|in|the|计划|-)*");

    private record Part(String id, Optional<Integer> year, int start, int end) {}

    private final Lexicon lexicon;
    private final LocalDate today;
    private final Optional<Integer> yearBefore;

    Periods(Lexicon lexicon, LocalDate today, ParcelFocus focus) {
        this.lexicon = lexicon;
        this.today = today;
        this.yearBefore = yearOf(focus);
    }

    /** The year of supply that the conversation is at, for "the year after" and for a half year without its year. */
    private static Optional<Integer> yearOf(ParcelFocus focus) {
        var last = focus.lastQuery();
        return last == null
                ? Optional.empty()
                : last.conditions().stream()
                        .filter(condition -> condition.field() == ParcelField.SUPPLY_PERIOD)
                        .filter(Condition.Range.class::isInstance)
                        .map(Condition.Range.class::cast)
                        .map(range -> range.max() == null ? range.min() : range.max())
                        .filter(Objects::nonNull)
                        .map(bound -> bound.intValue() / 10)
                        .findFirst();
    }

    List<Mark.Period> in(String text) {
        var parts = parts(text);
        boolean carriesOn = lexicon.mentions(text, "plot-noun").isEmpty();
        var found = new ArrayList<Mark.Period>();
        for (int i = 0; i < parts.size(); i++) {
            var one = parts.get(i);
            var next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (next != null
                    && one.year().isPresent() != next.year().isPresent()
                    && GLUE.matcher(text.substring(one.end(), next.start())).matches()) {
                var year = one.year().isPresent() ? one.year() : next.year();
                var part = one.year().isPresent() ? next.id() : one.id();
                add(found, text, period(year, part), one.start(), next.end());
                i++;
            } else {
                add(
                        found,
                        text,
                        period(one.year().or(() -> carriesOn ? yearBefore : Optional.empty()), one.id()),
                        one.start(),
                        one.end());
            }
        }
        return found;
    }

    private static void add(List<Mark.Period> found, String text, SupplyPeriod period, int start, int end) {
        found.add(new Mark.Period(period, text.substring(start, end), start, end));
    }

    private List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var years = YEAR.matcher(text);
        while (years.find()) {
            parts.add(new Part("year", Optional.of(Integer.parseInt(years.group(1))), years.start(), years.end()));
        }
        for (var mention : lexicon.mentions(text, "plot-period")) {
            int year = today.getYear();
            switch (mention.term().id()) {
                case "this-year" -> parts.add(new Part("year", Optional.of(year), mention.start(), mention.end()));
                case "next-year" -> parts.add(new Part("year", Optional.of(year + 1), mention.start(), mention.end()));
                case "year-after-next" ->
                    parts.add(new Part("year", Optional.of(year + 2), mention.start(), mention.end()));
                case "following-year" ->
                    parts.add(
                            new Part("year", Optional.of(yearBefore.orElse(year) + 1), mention.start(), mention.end()));
                case "preceding-year" ->
                    parts.add(
                            new Part("year", Optional.of(yearBefore.orElse(year) - 1), mention.start(), mention.end()));
                case "before", "by", "after" -> {}
                default -> parts.add(new Part(mention.term().id(), Optional.empty(), mention.start(), mention.end()));
            }
        }
        parts.sort(Comparator.comparingInt(Part::start));
        return parts;
    }

    private SupplyPeriod period(Optional<Integer> stated, String part) {
        int year = stated.orElse(today.getYear());
        var period =
                switch (part) {
                    case "first-half" -> SupplyPeriod.ofHalf(year, 1);
                    case "second-half" -> SupplyPeriod.ofHalf(year, 2);
                    case "q1", "q2", "q3", "q4" -> SupplyPeriod.ofQuarter(year, part.charAt(1) - '0');
                    case "year-end" -> SupplyPeriod.ofQuarter(year, 4);
                    default -> SupplyPeriod.ofYear(year);
                };
        int now = today.getYear() * 10 + (today.getMonthValue() + 2) / 3;
        return stated.isEmpty() && period.last() < now
                ? new SupplyPeriod(period.first() + 10, period.last() + 10)
                : period;
    }
}
