package io.taopu.assistant.knowledge.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares titles and document numbers the way people write them: other brackets, spaces and widths are the same. */
final class Titles {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INNER_TITLE = Pattern.compile("印发[《〈](.+)[》〉]的?(通知|公告)?$");
    private static final int SHORTEST = 4;

    private Titles() {}

    /** 普府〔2026〕32号, 普府[2026]32号 and 普府（2026） 32 号 are one number. */
    static String number(String number) {
        return plain(number);
    }

    /** Whether two titles name one text; the notice that issues it goes by the title of the text. */
    static boolean same(String one, String other) {
        String left = plain(inner(one));
        return left.length() >= SHORTEST && left.equals(plain(inner(other)));
    }

    private static String inner(String title) {
        var matcher = INNER_TITLE.matcher(title.strip());
        return matcher.find() ? matcher.group(1) : title;
    }

    private static String plain(String text) {
        return NOT_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
