package io.taopu.assistant.answering.compose;

import io.taopu.assistant.language.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes figures the way land tables do: thousands separated, no trailing zeros, at most two decimals. */
final class Figures {

    private Figures() {}

    static String plain(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value.setScale(2, RoundingMode.HALF_UP));
    }

    /** Value and unit; Chinese units follow directly, English ones after a space. */
    static String with(BigDecimal value, String unit, Language language) {
        if (unit.isEmpty()) {
            return plain(value);
        }
        return plain(value) + (language == Language.EN && !unit.equals("%") ? " " : "") + unit;
    }
}
