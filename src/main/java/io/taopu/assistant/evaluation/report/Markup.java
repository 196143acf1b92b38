package io.taopu.assistant.evaluation.report;

import java.util.Locale;

/** Text gathered as HTML; every value goes through {@link #escaped}. */
final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** Appends markup; values are escaped and put in the place of {@code %s}. */
    Markup add(String markup, Object... values) {
        var safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = values[i] instanceof Number ? values[i] : escaped(values[i].toString());
        }
        out.append(String.format(Locale.ROOT, markup, safe)).append('\n');
        return this;
    }

    /** Appends text that is markup already. */
    Markup raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
