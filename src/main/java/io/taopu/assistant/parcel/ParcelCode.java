package io.taopu.assistant.parcel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code of a plot as shown to investors, such as TP-07: upper case, two letters, hyphen, at least two digits. */
public record ParcelCode(String value) implements Comparable<ParcelCode> {

    private static final Pattern SHORT = Pattern.compile("([A-Z]{1,4})[-_ ]?0*(\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\D*$");

    /** A code as written in a sheet or typed by hand: "tp7", "ＴＰ－07" and "TP_07" are all TP-07; other schemes are kept. */
    public static ParcelCode of(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[‐‑‒–—−]", "-");
        var matcher = SHORT.matcher(text);
        return new ParcelCode(
                matcher.matches() ? "%s-%02d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2))) : text);
    }

    /** The number people call the plot by: 7 for TP-07; empty when the code does not end in a number. */
    public Optional<Integer> number() {
        var matcher = NUMBER.matcher(value);
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    @Override
    public int compareTo(ParcelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
