package io.taopu.assistant.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with their units in a text, Chinese or English: "20亩", "二十亩", "1.5万㎡", "3万方", "两公顷",
 * "3,000万美元", "RMB 5 million", "15%", "百分之三十", "3成", "7年", "two hectares".
 */
public final class Quantities {

    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String HAN = "[零〇一二两三四五六七八九十百千万亿]+";
    private static final String WORD =
            "(?:half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
                    + "|hundred)";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<pre>rmb|cny|usd|us\\$|\\$|¥|百分之)?\\s*"
                    + "(?:(?<num>(?<![\\w.])" + NUMBER + "|(?<=[\\p{IsHan}])" + NUMBER + "|" + NUMBER
                    + ")(?<mul>\\s*(?:十万|百万|千万|万亿|亿|万|千|百|w|million|billion|thousand|mn|m(?= (?:yuan|rmb|usd)))(?![\\p{IsAlphabetic}&&[^\\p{IsHan}]]))?"
                    + "(?<more>(?<=[万千])(?:\\d千(?:\\d百)?|\\d百|\\d(?![\\d.,%块幅个宗片号年月日])))?"
                    + "|(?<han>" + HAN + ")|(?<word>\\b" + WORD + "\\b))"
                    + "(?<half>半)?\\s*(?<unit>" + UnitNames.PATTERN + ")?",
            Pattern.CASE_INSENSITIVE);

    private Quantities() {}

    /** Every number in the text in order; bare numbers have {@link Unit#NONE}. */
    public static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            read(matcher).ifPresent(found::add);
            from = Math.max(matcher.end(), matcher.start() + 1);
        }
        return found;
    }

    /** The unit words in the text that stand without a number of their own, such as "多少公顷", "in square metres". */
    public static List<Unit> unitsAskedFor(String text) {
        return UnitNames.withoutNumber(text);
    }

    private static Optional<Quantity> read(Matcher m) {
        Optional<BigDecimal> value = value(m);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = value.get();
        String unitWord = m.group("unit");
        UnitNames.Named named =
                unitWord == null ? new UnitNames.Named(Unit.NONE, BigDecimal.ONE) : UnitNames.named(unitWord);
        Unit unit = named.unit();
        String pre = m.group("pre");
        if (pre != null && (unit == Unit.NONE || unit.dimension() == Unit.Dimension.MONEY_CNY)) {
            unit = switch (pre.toLowerCase()) {
                case "rmb", "cny", "¥" -> Unit.YUAN;
                case "百分之" -> Unit.PERCENT;
                default -> Unit.US_DOLLAR;
            };
        }
        if (m.group("half") != null) {
            number = number.add(new BigDecimal("0.5"));
        }
        if (m.group("han") != null && unit == Unit.NONE && m.group("han").length() == 1 && pre == null) {
            return Optional.empty();
        }
        int start = pre == null ? firstOf(m, "num", "han", "word") : m.start("pre");
        int end = unitWord == null ? m.end() : m.end("unit");
        String surface = m.group().substring(start - m.start(), end - m.start()).strip();
        return Optional.of(new Quantity(
                number.multiply(named.factor()).stripTrailingZeros(), unit, start, start + surface.length(), surface));
    }

    /** What follows a multiplier: "5千" of "1万5千", and the bare "5" of "1万5", which counts the next lower place. */
    private static BigDecimal more(@Nullable String more, BigDecimal unit) {
        if (more == null) {
            return BigDecimal.ZERO;
        }
        if (more.length() == 1) {
            return new BigDecimal(more).multiply(unit).movePointLeft(1);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < more.length(); i += 2) {
            sum = sum.add(new BigDecimal(more.substring(i, i + 1))
                    .multiply(UnitNames.multiplier(more.substring(i + 1, i + 2))));
        }
        return sum;
    }

    private static int firstOf(Matcher m, String... groups) {
        for (String group : groups) {
            if (m.group(group) != null) {
                return m.start(group);
            }
        }
        return m.start();
    }

    private static Optional<BigDecimal> value(Matcher m) {
        if (m.group("num") != null) {
            BigDecimal number = new BigDecimal(m.group("num").replace(",", ""));
            String multiplier = m.group("mul");
            if (multiplier == null) {
                return Optional.of(number);
            }
            BigDecimal unit = UnitNames.multiplier(multiplier.strip());
            return Optional.of(number.multiply(unit).add(more(m.group("more"), unit)));
        }
        if (m.group("han") != null) {
            return Numerals.chinese(m.group("han"));
        }
        return Optional.of(UnitNames.numberWord(m.group("word")));
    }
}
