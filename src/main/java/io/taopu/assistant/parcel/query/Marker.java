package io.taopu.assistant.parcel.query;

import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks a question: codes first, then the longest stretches of known words, then numbers. */
final class Marker {

    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万]+)";
    private static final String UNIT =
            "(?:万平方米|万平米|万方|万平|平方米|平米|平方|㎡|m2|亩|公顷|公里|千米|米|万元|%|hectares?|ha|mu|sqm|sq m|square met(?:re|er)s?|met(?:re|er)s?|km|m|acres?)";
    private static final Pattern SHARED_UNIT = Pattern.compile(
            "(?<![\\d.])(?<one>(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)(?<wan>万)?)(?<glue>\\s*(?:到|至|-|~|—|–|to)\\s*)(?<two>"
                    + NUMBER + "\\s*(?<unit>" + UNIT + ")(?![a-z]))");
    private static final Pattern SHARED_UNIT_BETWEEN =
            Pattern.compile("(?<lead>between\\s+)(?<one>\\d+(?:\\.\\d+)?)(?<glue>\\s+and\\s+)(?<two>" + NUMBER
                    + "\\s*(?<unit>" + UNIT + ")(?![a-z]))");
    private static final Pattern INCLUSIVE = Pattern.compile("[(（](?:含|包含|包括|不含)[^)）]{0,12}[)）]");
    private static final Pattern HYPHENED =
            Pattern.compile("(?<=\\d)-(?=(?:year|met(?:re|er)|mu|hectare|acre|stor(?:e?y)|floor)\\b)");
    /** "How much a mu": no area of one mu. */
    private static final Pattern RATE_ASKED = Pattern.compile("(?:多少|几多|几钱|多少钱|元|万|块钱?)\\s*$");

    private static final Pattern PER_MU = Pattern.compile("\\s*(?:/|每|一|per )\\s*(?:亩|mu)(?:[·/]?年)?");
    private static final Pattern SOME_MORE = Pattern.compile("(?<=[十百千万0])(?:来|多|几)(?<unit>亩|米|公顷|平方米|平米|平)");
    private static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final Pattern HAN_DECIMAL = Pattern.compile("([零一二两三四五六七八九])点([零一二三四五六七八九]+)");
    private static final Pattern HAN_DIGIT =
            Pattern.compile("(?<![第前零一二两三四五六七八九十百千万])[一二两三四五六七八九](?=以上|以下|及以上|左右|到[一二三四五六七八九\\d])"
                    + "|(?<=不低于|不超过|不少于|不高于|超过|大于|小于|低于|高于|至少|最多)[一二两三四五六七八九](?![零一二两三四五六七八九十百千万亿亩米公平块幅个宗年])");
    private static final Pattern BARE_LAND =
            Pattern.compile("(?<=[的块幅宗片哪些么有没好几找选]|哪里有)(?<!目的)地(?![铁址点方区理产标面图段下上带势租价皮块库税契])");
    private static final Pattern POSITION = Pattern.compile(
            "第(?<zh>[一二三四五六七八九十\\d]{1,2})(?:块|个|幅|宗|片|名)(?:地块|地|那块|那幅)?|(?<last>最后一?(?:块|个|幅|宗)|last one|the last plot)"
                    + "|(?<first>(?<!之|以|年|月|目)前)(?<count>[两二三四五六七八九十]|\\d{1,2}(?![\\d.]))(?:块|个|幅|宗|名|大)?(?!年|月|天|期|亩|米|公)|(?<top>top) (?<n>\\d{1,2}|three|five|ten)"
                    + "|(?:the )?(?<en>first|second|third|fourth|fifth) (?:one|plot|parcel|site)s?");
    private static final Pattern RANK = Pattern.compile(
            "第(?<zh>[二三四五六七八九十\\d]{1,2})(?<by>[大小高低近远早])|(?<en>second|third|fourth|fifth)[ -](?=largest|biggest|smallest|highest|tallest|lowest|nearest|closest|earliest)");
    /** A plot of the zoning plan, which numbers its plots by three or four figures: none of the register's. */
    private static final Pattern PLANNING_PLOT =
            Pattern.compile("(?<![\\d.])\\d{3,4}(?:[-—]\\d{1,3})*\\s*(?:号)?(?:地块|街坊)");

    private static final Map<String, String> BY = Map.of(
            "大",
            "largest",
            "小",
            "smallest",
            "高",
            "highest",
            "低",
            "lowest",
            "近",
            "nearest",
            "远",
            "farthest",
            "早",
            "earliest");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Set<Unit.Dimension> USED = EnumSet.of(
            Unit.Dimension.AREA,
            Unit.Dimension.LENGTH,
            Unit.Dimension.PERCENT,
            Unit.Dimension.MONTHS,
            Unit.Dimension.MONEY_CNY,
            Unit.Dimension.NUMBER,
            Unit.Dimension.COUNT);

    private static final Set<String> BOUNDS_OF_TIME = Set.of("before", "by", "after");

    private final Lexicon lexicon;
    private final Codes codes;
    private final Values values;
    private final LocalDate today;
    private final Misspellings misspellings;

    Marker(Lexicon lexicon, List<Parcel> live, LocalDate today) {
        this.lexicon = lexicon;
        this.codes = new Codes(live);
        this.values = new Values(lexicon, live);
        this.today = today;
        this.misspellings = new Misspellings(lexicon);
    }

    /** Whether the text names a plot by a number of the zoning plan. */
    static boolean namesPlanningPlot(String text) {
        return PLANNING_PLOT.matcher(text).find();
    }

    /** Marks the text; the focus says which year "the year after" follows. */
    Markings mark(String question, ParcelFocus focus) {
        var text = spellOutUnits(question);
        var kept = new ArrayList<Mark>(codes.in(text));
        var words = new ArrayList<Mark>();
        words.addAll(positions(text));
        words.addAll(new Periods(lexicon, today, focus).in(text));
        words.addAll(values.in(text));
        words.addAll(terms(text));
        words.sort(Comparator.comparingInt(Mark::length).reversed().thenComparingInt(Marker::rank));
        words.stream().filter(word -> kept.stream().noneMatch(word::overlaps)).forEach(kept::add);
        amounts(text, kept);
        if (kept.stream().anyMatch(Mark.Code.class::isInstance)) {
            kept.addAll(misspellings.in(text, kept));
        }
        kept.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return new Markings(text, kept);
    }

    /** "20到30亩" says "20亩到30亩"; "二十来亩" says "二十亩左右". */
    private static String spellOutUnits(String text) {
        var digits = HAN_DECIMAL
                .matcher(HYPHENED.matcher(INCLUSIVE.matcher(text).replaceAll(" "))
                        .replaceAll(" "))
                .replaceAll(match -> digits(match.group(1)) + "." + digits(match.group(2)));
        digits = HAN_DIGIT.matcher(digits).replaceAll(match -> digits(match.group()));
        var shared = SHARED_UNIT
                .matcher(digits)
                .replaceAll(range -> range.group("one")
                        + (range.group("wan") == null
                                ? range.group("unit")
                                : range.group("unit").replaceFirst("^万", ""))
                        + range.group("glue")
                        + range.group("two"));
        shared = SHARED_UNIT_BETWEEN.matcher(shared).replaceAll("${lead}${one} ${unit}${glue}${two}");
        return SOME_MORE.matcher(shared).replaceAll("${unit}左右");
    }

    private static String digits(String han) {
        var digits = new StringBuilder();
        han.chars().forEach(c -> digits.append("两".indexOf(c) >= 0 ? 2 : HAN_DIGITS.indexOf(c)));
        return digits.toString();
    }

    private static int rank(Mark mark) {
        return switch (mark) {
            case Mark.Code code -> 0;
            case Mark.Rank rank -> 1;
            case Mark.Position position -> 1;
            case Mark.Period period -> 2;
            case Mark.Value value -> 3;
            case Mark.Term term when term.kind() == Kind.EXTREME -> 4;
            case Mark.Field field -> 5;
            case Mark.Term term when term.kind() == Kind.FILLER -> 9;
            case Mark.Term term -> 6;
            case Mark.Amount amount -> 7;
        };
    }

    private List<Mark> terms(String text) {
        var found = new ArrayList<Mark>();
        for (var mention : lexicon.mentions(text, "plot-field")) {
            var field = ParcelField.valueOf(
                    mention.term().id().toUpperCase(Locale.ROOT).replace('-', '_'));
            found.add(new Mark.Field(field, mention.surface(), mention.start(), mention.end()));
        }
        for (var kind : Kind.values()) {
            for (var mention : lexicon.mentions(text, kind.lexiconKind())) {
                var id = mention.term().id();
                boolean time = kind == Kind.PERIOD_BOUND && !BOUNDS_OF_TIME.contains(id);
                boolean extreme = kind == Kind.LEANING && mention.surface().contains("最");
                if (!time && !extreme) {
                    found.add(new Mark.Term(kind, id, mention.surface(), mention.start(), mention.end()));
                }
            }
        }
        var land = BARE_LAND.matcher(text);
        while (land.find()) {
            found.add(new Mark.Term(Kind.NOUN, "plot", land.group(), land.start(), land.end()));
        }
        return found;
    }

    private static List<Mark> positions(String text) {
        var found = new ArrayList<Mark>();
        var position = POSITION.matcher(text);
        while (position.find()) {
            boolean first = position.group("first") != null;
            int number;
            if (position.group("top") != null) {
                first = true;
                number = Quantities.in(position.group("n")).getFirst().value().intValue();
            } else if (position.group("last") != null) {
                number = -1;
            } else if (position.group("en") != null) {
                number = ORDINALS.indexOf(position.group("en")) + 1;
            } else {
                number = number(first ? position.group("count") : position.group("zh"));
            }
            found.add(new Mark.Position(number, first, position.start(), position.end()));
        }
        var rank = RANK.matcher(text);
        while (rank.find()) {
            int number = rank.group("en") != null ? ORDINALS.indexOf(rank.group("en")) + 1 : number(rank.group("zh"));
            var by = rank.group("by");
            found.add(new Mark.Rank(number, by == null ? "" : BY.getOrDefault(by, ""), rank.start(), rank.end()));
        }
        return found;
    }

    private static int number(String written) {
        return Quantities.in(written + "亩").getFirst().value().intValue();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void amounts(String text, List<Mark> kept) {
        for (var quantity : Quantities.in(text)) {
            var rate = PER_MU.matcher(text).region(quantity.end(), text.length());
            boolean money = quantity.has(Unit.Dimension.MONEY_CNY)
                    || quantity.surface().endsWith("万")
                    || quantity.surface().endsWith("亿");
            int end = money && rate.lookingAt() ? rate.end() : quantity.end();
            var amount = new Mark.Amount(quantity, quantity.start(), end);
            boolean rateAsked = quantity.surface().startsWith("一")
                    && RATE_ASKED.matcher(text.substring(0, quantity.start())).find();
            boolean used = USED.contains(quantity.unit().dimension()) && !rateAsked;
            boolean partOfAWord = kept.stream()
                    .filter(amount::overlaps)
                    .anyMatch(mark -> mark instanceof Mark.Code
                            || mark instanceof Mark.Period
                            || mark instanceof Mark.Position
                            || mark.length() > amount.length() && mark.start() <= amount.start());
            boolean afterLetter = amount.start() > 0 && isLatin(text.charAt(amount.start() - 1));
            if (used && !partOfAWord && !afterLetter) {
                kept.removeIf(mark -> mark.start() >= amount.start() && mark.end() <= amount.end());
                kept.add(amount);
            }
        }
    }
}
