package io.taopu.assistant.knowledge.parse;

/** Writes a counter in the number formats of Word. */
final class NumberFormats {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int LETTERS = 26;
    private static final int CIRCLED = 20;

    private NumberFormats() {}

    static String format(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting" -> chinese(number);
            case "lowerLetter" -> letter(number, 'a');
            case "upperLetter" -> letter(number, 'A');
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(java.util.Locale.ROOT);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    static String chinese(int number) {
        if (number >= 1000) {
            return String.valueOf(number);
        }
        var text = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.substring(tens, tens + 1))
                    .append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return ones > 0 || text.isEmpty() ? text.append(DIGITS.charAt(ones)).toString() : text.toString();
    }

    private static String letter(int number, char first) {
        return String.valueOf((char) (first + (number - 1) % LETTERS));
    }

    private static String roman(int number) {
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
            }
        }
        return text.toString();
    }
}
