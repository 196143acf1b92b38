package io.taopu.assistant.retrieval.index;

import java.util.Arrays;

/** A vector of unit length with value equality. Immutable; the array handed in is copied. */
public final class Vector {

    /** Sums kept side by side, so that one addition need not wait for the last. */
    private static final int LANES = 8;

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** The vector scaled to length 1; a zero vector stays as it is. */
    public static Vector of(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        float[] scaled = values.clone();
        if (squares > 0) {
            float factor = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
        }
        return new Vector(scaled);
    }

    public int dimension() {
        return values.length;
    }

    /** A copy of the components. */
    public float[] toArray() {
        return values.clone();
    }

    /** Cosine of the angle to the other, -1 to 1; 0 when the dimensions differ. */
    public double cosine(Vector other) {
        if (other.values.length != values.length) {
            return 0;
        }
        float[] sums = new float[LANES];
        int at = 0;
        for (; at + LANES <= values.length; at += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += values[at + lane] * other.values[at + lane];
            }
        }
        for (; at < values.length; at++) {
            sums[0] += values[at] * other.values[at];
        }
        return sum(sums);
    }

    /** Sum of the products of the components; 0 when the dimensions differ. */
    double dot(byte[] other) {
        if (other.length != values.length) {
            return 0;
        }
        float[] sums = new float[LANES];
        int at = 0;
        for (; at + LANES <= values.length; at += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += values[at + lane] * other[at + lane];
            }
        }
        for (; at < values.length; at++) {
            sums[0] += values[at] * other[at];
        }
        return sum(sums);
    }

    private static float sum(float[] sums) {
        float sum = 0;
        for (float each : sums) {
            sum += each;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector[" + values.length + "]";
    }
}
