package io.taopu.assistant.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the facts of a text and decides whether one set of facts bears out another. */
public final class Facts {

    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("([\\p{IsHan}]{1,12})\\s*[〔\\[(【（]\\s*(\\d{4})\\s*[〕\\])】）]\\s*(?:第)?(\\d{1,4})\\s*号");
    private static final Pattern CODE =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{1,4})-?(\\d{1,4})(?:-(\\d{1,3}))?(?![A-Za-z0-9])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.])(?:(?:\\+?86-?)?0?\\d{2,3}-)?(\\d{7,8}|1\\d{10})(?!\\d|\\.\\d|元|㎡|平|亩|万)");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:\\s*年\\s*|[-./])(\\d{1,2})(?:\\s*月\\s*|[-./])(\\d{1,2})(?!\\d)\\s*日?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*(?:年|-)\\s*(\\d{1,2})(?!\\d)\\s*月?");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:\\s*年|(?!\\d|[.,]\\d|[%㎡亩]|\\s*(?:万|亿|元|米|平|公|家|人|名|个|幅)))");
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern ENGLISH_DAY = Pattern.compile(
            "(?:(\\d{1,2})\\s+)?(" + MONTHS + ")\\s+(?:(\\d{1,2}),?\\s+)?(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

    /** About 2 KB each. */
    private static final int MOST_REMEMBERED = 4_096;

    private static final Map<String, Set<Fact>> REMEMBERED = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Fact>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private Facts() {}

    /** The facts of a text of the knowledge, remembered because the same texts are found and quoted again and again. */
    public static Set<Fact> inStored(String text) {
        synchronized (REMEMBERED) {
            Set<Fact> known = REMEMBERED.get(text);
            if (known != null) {
                return known;
            }
        }
        Set<Fact> facts = Collections.unmodifiableSet(in(text));
        synchronized (REMEMBERED) {
            REMEMBERED.put(text, facts);
        }
        return facts;
    }

    /** All facts of the text. */
    public static Set<Fact> in(String text) {
        Set<Fact> facts = new LinkedHashSet<>();
        String rest = Script.toSimplified(Normalizer.normalize(text, Normalizer.Form.NFKC));
        rest = take(
                rest,
                DOCUMENT_NUMBER,
                facts,
                m -> new Fact.DocumentNumber(m.group(1) + "〔" + m.group(2) + "〕" + m.group(3) + "号"));
        rest = take(
                rest, DAY, facts, m -> new Fact.Day("%s-%02d-%02d".formatted(m.group(1), number(m, 2), number(m, 3))));
        rest = take(rest, ENGLISH_DAY, facts, Facts::englishDay);
        rest = take(rest, PHONE, facts, m -> new Fact.Phone(m.group(1)));
        rest = take(rest, MONTH, facts, m -> new Fact.Day("%s-%02d".formatted(m.group(1), number(m, 2))));
        rest = take(rest, DAY_OF_YEAR, facts, m -> new Fact.Day("--%02d-%02d".formatted(number(m, 1), number(m, 2))));
        rest = take(rest, YEAR, facts, m -> new Fact.Day(m.group(1)));
        rest = take(rest, CODE, facts, m -> new Fact.Code(m.group().toUpperCase(Locale.ROOT)));
        for (Quantity quantity : Quantities.in(rest)) {
            facts.add(new Fact.Amount(quantity.unit().dimension(), strip(quantity.value()), strip(quantity.base())));
        }
        return facts;
    }

    /** The facts of {@code claimed} that {@code evidence} does not bear out. */
    public static List<Fact> unproved(Collection<Fact> claimed, Collection<Fact> evidence) {
        return claimed.stream().filter(fact -> !proved(fact, evidence)).toList();
    }

    private static boolean proved(Fact fact, Collection<Fact> evidence) {
        return switch (fact) {
            case Fact.Amount amount -> evidence.stream().anyMatch(e -> proves(e, amount));
            case Fact.Day day ->
                evidence.stream()
                        .anyMatch(e -> e instanceof Fact.Day other
                                        && (other.iso().equals(day.iso())
                                                || other.iso().startsWith(day.iso() + "-")
                                                || other.iso()
                                                        .endsWith(
                                                                day.iso().startsWith("--")
                                                                        ? day.iso()
                                                                                .substring(1)
                                                                        : "#"))
                                || e instanceof Fact.DocumentNumber number
                                        && number.number().contains("〔" + day.iso() + "〕"));
            case Fact.Phone phone -> evidence.contains(phone);
            case Fact.DocumentNumber number -> evidence.contains(number);
            case Fact.Code code -> evidence.contains(code);
        };
    }

    /** Same base in the same dimension; where one side carries no unit, the same written value. */
    private static boolean proves(Fact evidence, Fact.Amount claimed) {
        return evidence instanceof Fact.Amount amount
                && (amount.dimension() == claimed.dimension()
                        ? amount.base().compareTo(claimed.base()) == 0
                        : (bare(amount) || bare(claimed)) && amount.value().compareTo(claimed.value()) == 0);
    }

    private static boolean bare(Fact.Amount amount) {
        return amount.dimension() == Unit.Dimension.NUMBER || amount.dimension() == Unit.Dimension.COUNT;
    }

    private static Fact englishDay(MatchResult m) {
        int month = List.of(MONTHS.split("\\|")).indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
        String day = m.group(1) != null ? m.group(1) : m.group(3);
        return new Fact.Day(
                day == null
                        ? "%s-%02d".formatted(m.group(4), month)
                        : "%s-%02d-%02d".formatted(m.group(4), month, Integer.parseInt(day)));
    }

    private static String take(String text, Pattern pattern, Set<Fact> facts, Function<MatchResult, Fact> reading) {
        return pattern.matcher(text).replaceAll(match -> {
            facts.add(reading.apply(match));
            return " ; ";
        });
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static BigDecimal strip(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
