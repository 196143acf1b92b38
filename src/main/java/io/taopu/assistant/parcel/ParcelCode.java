package io.taopu.assistant.parcel;

/** Code of a plot as shown to investors, such as TP-07: upper case, two letters, hyphen, at least two digits. */
public record ParcelCode(String value) implements Comparable<ParcelCode> {

    @Override
    public int compareTo(ParcelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
