package io.taopu.assistant.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads numerals: digits with separators, Chinese numerals, and both mixed ("3千5", "1.5万"). */
final class Numerals {

    private static final Map<Character, Integer> DIGITS = Map.ofEntries(
            Map.entry('零', 0),
            Map.entry('〇', 0),
            Map.entry('一', 1),
            Map.entry('二', 2),
            Map.entry('两', 2),
            Map.entry('俩', 2),
            Map.entry('三', 3),
            Map.entry('四', 4),
            Map.entry('五', 5),
            Map.entry('六', 6),
            Map.entry('七', 7),
            Map.entry('八', 8),
            Map.entry('九', 9));
    private static final Map<Character, Long> SMALL = Map.of('十', 10L, '百', 100L, '千', 1000L);
    private static final Map<Character, Long> LARGE = Map.of('万', 10_000L, '亿', 100_000_000L);

    private Numerals() {}

    static boolean chineseNumeral(char c) {
        return DIGITS.containsKey(c) || SMALL.containsKey(c) || LARGE.containsKey(c);
    }

    /** The value of a run of Chinese numeral characters such as 二十, 一万五千, 三千五, 二〇二六; empty when it is none. */
    static Optional<BigDecimal> chinese(String run) {
        if (run.isEmpty() || !run.chars().allMatch(c -> chineseNumeral((char) c))) {
            return Optional.empty();
        }
        if (run.chars().allMatch(c -> DIGITS.containsKey((char) c))) {
            return Optional.of(digitByDigit(run));
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        long lastUnit = 1;
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            Integer figure = DIGITS.get(c);
            Long small = SMALL.get(c);
            if (figure != null) {
                digit = figure;
                if (digit == 0) {
                    lastUnit = 1;
                    digit = -1;
                }
            } else if (small != null) {
                long unit = small;
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                lastUnit = unit;
            } else {
                long unit = Objects.requireNonNull(LARGE.get(c));
                long value = section + Math.max(digit, 0);
                if (value == 0 && total == 0) {
                    return Optional.empty();
                }
                if (unit == 100_000_000L || total == 0) {
                    total = (total + value) * unit;
                } else {
                    total += value * unit;
                }
                section = 0;
                digit = -1;
                lastUnit = unit;
            }
        }
        if (digit >= 0) {
            section += lastUnit >= 10 ? digit * (lastUnit / 10) : digit;
        }
        return Optional.of(BigDecimal.valueOf(total + section));
    }

    private static BigDecimal digitByDigit(String run) {
        StringBuilder digits = new StringBuilder();
        run.chars().forEach(c -> digits.append(DIGITS.get((char) c)));
        return new BigDecimal(digits.toString());
    }
}
