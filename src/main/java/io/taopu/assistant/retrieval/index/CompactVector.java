package io.taopu.assistant.retrieval.index;

import java.util.Arrays;

/**
 * A vector of unit length in one byte a component, for the sentences of a segment: a quarter of the room, and a cosine
 * that differs from the exact one by less than 0.01.
 */
public final class CompactVector {

    private final byte[] values;
    private final float length;

    private CompactVector(byte[] values) {
        this.values = values;
        long squares = 0;
        for (byte value : values) {
            squares += value * value;
        }
        this.length = squares == 0 ? 1 : (float) Math.sqrt(squares);
    }

    public static CompactVector of(Vector vector) {
        float[] exact = vector.toArray();
        float most = 0;
        for (float value : exact) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] bytes = new byte[exact.length];
        for (int i = 0; i < exact.length && most > 0; i++) {
            bytes[i] = (byte) Math.round(exact[i] / most * 127);
        }
        return new CompactVector(bytes);
    }

    /** From {@link #toBytes()}. */
    public static CompactVector ofBytes(byte[] bytes) {
        return new CompactVector(bytes.clone());
    }

    public byte[] toBytes() {
        return values.clone();
    }

    public int dimension() {
        return values.length;
    }

    /** Cosine of the angle to the query, -1 to 1; 0 when the dimensions differ. */
    public double cosine(Vector query) {
        return query.dot(values) / length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
