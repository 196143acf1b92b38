package io.taopu.assistant.evaluation.workbook;

import io.taopu.assistant.evaluation.ComparableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers a text shows, each with the half unit of its last digit.
 *
 * @param numbers in the order of the text
 */
record ShownNumbers(List<Shown> numbers) {

    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,5}-?\\d+(?:[-–]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.(\\d+))?)\\s*(万)?");
    private static final double TEN_THOUSAND = 10_000;
    private static final double MU_PER_SQM = 0.0015;
    private static final double LEAST_TOLERANCE = 0.0005;
    private static final double MOST_TOLERANCE = 0.01;

    ShownNumbers {
        numbers = List.copyOf(numbers);
    }

    /** What a value is, which decides the units it may be given in. */
    enum Kind {
        COUNT,
        MEASURE,
        /** Square metres, fairly given also as 万㎡ or hectares and as mu. */
        AREA_SQM
    }

    record Shown(double value, double halfUnit) {

        /** Rounded to the digits shown; a further 0.05 % for sums of rounded parts, never more than 1 %. */
        boolean rounds(double exact) {
            double off = Math.abs(value - exact);
            return off <= Math.max(halfUnit + 1e-9, LEAST_TOLERANCE * Math.abs(exact))
                    && off <= MOST_TOLERANCE * Math.abs(exact) + 1e-9;
        }
    }

    static ShownNumbers in(String text) {
        var shown = new ArrayList<Shown>();
        String plain = CODE.matcher(text).replaceAll(" ");
        for (String form : List.of(ComparableText.withPlainNumbers(plain), ComparableText.withDigits(plain))) {
            Matcher number = NUMBER.matcher(form);
            while (number.find()) {
                int decimals = number.group(2) == null ? 0 : number.group(2).length();
                double value = Double.parseDouble(number.group(1));
                double halfUnit = 0.5 * Math.pow(10, -decimals);
                shown.add(new Shown(value, halfUnit));
                if (number.group(3) != null) {
                    shown.add(new Shown(value * TEN_THOUSAND, halfUnit * TEN_THOUSAND));
                }
            }
        }
        return new ShownNumbers(shown);
    }

    boolean show(double exact, Kind kind) {
        return switch (kind) {
            case COUNT -> numbers.stream().anyMatch(shown -> shown.value() == exact);
            case MEASURE -> numbers.stream().anyMatch(shown -> shown.rounds(exact));
            case AREA_SQM ->
                Stream.of(exact, exact / TEN_THOUSAND, exact * MU_PER_SQM)
                        .anyMatch(value -> numbers.stream().anyMatch(shown -> shown.rounds(value)));
        };
    }

    /** For a value in words, such as four bounds: every part between enumeration commas stands in the text. */
    static boolean holdsEveryPart(String text, String value) {
        return Arrays.stream(value.split("[、,，;；]")).allMatch(part -> ComparableText.holdsOneOf(text, List.of(part)));
    }
}
