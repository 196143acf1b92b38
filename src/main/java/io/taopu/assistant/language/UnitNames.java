package io.taopu.assistant.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words for units, multipliers and small numbers in both languages. */
final class UnitNames {

    record Named(Unit unit, BigDecimal factor) {}

    private static final Map<String, Named> NAMES = new LinkedHashMap<>();
    private static final Map<String, BigDecimal> MULTIPLIERS = Map.ofEntries(
            Map.entry("百", new BigDecimal(100)),
            Map.entry("千", new BigDecimal(1_000)),
            Map.entry("万", new BigDecimal(10_000)),
            Map.entry("十万", new BigDecimal(100_000)),
            Map.entry("百万", new BigDecimal(1_000_000)),
            Map.entry("千万", new BigDecimal(10_000_000)),
            Map.entry("亿", new BigDecimal(100_000_000)),
            Map.entry("万亿", new BigDecimal(1_000_000_000_000L)),
            Map.entry("thousand", new BigDecimal(1_000)),
            Map.entry("million", new BigDecimal(1_000_000)),
            Map.entry("w", new BigDecimal(10_000)),
            Map.entry("mn", new BigDecimal(1_000_000)),
            Map.entry("m", new BigDecimal(1_000_000)),
            Map.entry("billion", new BigDecimal(1_000_000_000)));
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("hundred", 100));

    static {
        put(Unit.SQM, 10_000, "万平方米", "万平米", "万㎡", "万m2", "万平", "万方");
        put(
                Unit.SQM,
                1,
                "平方米",
                "平米",
                "㎡",
                "m2",
                "m²",
                "平方(?!公里|千米)",
                "方(?!案|式|向|面|法|便|位|可|针|能|块)",
                "平(?!方|米|均|台|整|时)",
                "square metres?",
                "square meters?",
                "sq ?m",
                "sqm",
                "sq\\. ?m");
        put(Unit.MU, 1, "亩(?!产)", "mu");
        put(Unit.HECTARE, 1, "公顷", "hectares?", "ha");
        put(Unit.SQ_KM, 1, "平方公里", "平方千米", "km2", "km²", "square kilometres?", "square kilometers?", "sq ?km");
        put(Unit.ACRE, 1, "英亩", "acres?");
        put(Unit.METRE, 1, "米", "metres?", "meters?", "m");
        put(Unit.KILOMETRE, 1, "公里", "千米", "kilometres?", "kilometers?", "km");
        put(Unit.US_DOLLAR, 10_000, "万美元", "万美金");
        put(Unit.US_DOLLAR, 1, "美元", "美金", "us dollars?", "dollars?", "usd");
        put(Unit.YUAN, 100_000_000, "亿元", "个亿");
        put(Unit.YUAN, 10_000, "万元", "万块钱?", "万人民币");
        put(Unit.YUAN, 1, "元", "块钱", "人民币", "yuan", "rmb");
        put(Unit.PERCENT, 1, "%", "percent", "per cent", "个百分点");
        put(Unit.PERCENT, 10, "成(?!交|本|立|都|果|功|为|员)");
        put(Unit.TIMES, 1, "倍", "times");
        put(Unit.WORKING_DAY, 1, "个工作日", "工作日", "working days?", "business days?");
        put(Unit.MONTH, 1, "个月", "months?");
        put(Unit.YEAR, 1, "周年", "年", "years?(?! old)", "yrs?");
        put(Unit.WEEK, 1, "周", "weeks?");
        put(Unit.AGE, 1, "周岁", "岁", "years old");
        put(Unit.DAY, 1, "天", "日内", "日(?!期|前|后)", "days?");
        put(Unit.HOUR, 1, "个小时", "小时", "hours?");
        put(Unit.MINUTE, 1, "分钟", "minutes?");
        put(Unit.POINT, 1, "分(?!钟|别|类|为|担|配|析)", "points?");
        put(Unit.FLOOR, 1, "层", "floors?", "storeys?");
        put(Unit.PERSON, 10_000, "万人");
        put(Unit.PERSON, 1, "人(?!民|才|工|社)", "名(?!单|称|义)", "employees", "people", "staff");
        put(Unit.PLOT, 1, "块(?!钱)", "幅", "宗", "plots?", "parcels?", "sites?");
        put(Unit.HOUSEHOLD, 1, "余家", "家", "户", "companies", "enterprises", "firms");
        put(Unit.PIECE, 1, "个", "项", "条", "处", "座", "所");
    }

    static final String PATTERN = NAMES.keySet().stream()
            .sorted(Comparator.comparingInt((String s) -> plain(s).length()).reversed())
            .map(UnitNames::bounded)
            .collect(Collectors.joining("|"));

    private static final Pattern ALONE = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);
    private static final Pattern PRECEDED_BY_ASKING =
            Pattern.compile("(?:多少|几|折成|折为|换算成|换算为|换成|折合|合|折算成|in|into|how many)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Map<Pattern, Named> MATCHERS = new LinkedHashMap<>();
    /** What words have been found to mean; there are as many as the patterns allow. */
    private static final Map<String, Named> KNOWN = new ConcurrentHashMap<>();

    static {
        NAMES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt((String s) -> plain(s).length()).reversed()))
                .forEach(e -> MATCHERS.put(
                        Pattern.compile(e.getKey().replaceAll("\\(\\?!.*\\)", ""), Pattern.CASE_INSENSITIVE),
                        e.getValue()));
    }

    private UnitNames() {}

    private static void put(Unit unit, long factor, String... patterns) {
        for (String pattern : patterns) {
            NAMES.put(pattern, new Named(unit, BigDecimal.valueOf(factor)));
        }
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\(\\?!.*\\)", "");
    }

    private static String bounded(String pattern) {
        char first = pattern.charAt(0);
        return first < 128 && Character.isLetter(first) ? pattern + "(?![A-Za-z0-9])" : pattern;
    }

    static Named named(String word) {
        return KNOWN.computeIfAbsent(word.toLowerCase(Locale.ROOT), UnitNames::find);
    }

    private static Named find(String word) {
        return MATCHERS.entrySet().stream()
                .filter(e -> e.getKey().matcher(word).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unit without a name: " + word));
    }

    static BigDecimal multiplier(String word) {
        BigDecimal factor = MULTIPLIERS.get(word.toLowerCase(Locale.ROOT));
        if (factor == null) {
            throw new IllegalStateException("multiplier without a value: " + word);
        }
        return factor;
    }

    static BigDecimal numberWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("half")
                ? new BigDecimal("0.5")
                : BigDecimal.valueOf(Objects.requireNonNull(WORDS.get(lower)));
    }

    static List<Unit> withoutNumber(String text) {
        List<Unit> units = new ArrayList<>();
        Matcher matcher = ALONE.matcher(text);
        while (matcher.find()) {
            if (PRECEDED_BY_ASKING.matcher(text.substring(0, matcher.start())).find()) {
                units.add(named(matcher.group()).unit());
            }
        }
        return units;
    }
}
