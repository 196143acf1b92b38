package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.Vector;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values between Java and PostgreSQL's columns. */
final class PgValues {

    /** More terms than any vocabulary has; the length of every sparse vector. */
    private static final int MOST_TERMS = 1_000_000_000;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int HALFVEC_HEADER_BYTES = 4;

    private PgValues() {}

    /** Sets a parameter of the type {@code halfvec}. */
    static void halfvec(PreparedStatement statement, int position, Vector vector) throws SQLException {
        float[] values = vector.toArray();
        StringBuilder text = new StringBuilder(values.length * 12).append('[');
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(values[i]);
        }
        statement.setObject(position, text.append(']').toString(), Types.OTHER);
    }

    /** Sets a parameter of the type {@code sparsevec}, whose components are counted from 1. */
    static void sparsevec(PreparedStatement statement, int position, Map<Integer, Float> weights) throws SQLException {
        StringJoiner text = new StringJoiner(",", "{", "}/" + MOST_TERMS);
        new TreeMap<>(weights).forEach((term, weight) -> text.add((term + 1) + ":" + weight));
        statement.setObject(position, text.toString(), Types.OTHER);
    }

    /** Reads what {@code halfvec_send} wrote: the number of components, two unused bytes, half floats. */
    static Vector vector(byte[] sent) {
        ByteBuffer buffer = ByteBuffer.wrap(sent);
        float[] values = new float[buffer.getShort()];
        buffer.position(HALFVEC_HEADER_BYTES);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(buffer.getShort());
        }
        return Vector.of(values);
    }

    static byte @Nullable [] sentences(List<CompactVector> vectors) {
        if (vectors.isEmpty()) {
            return null;
        }
        ByteBuffer buffer =
                ByteBuffer.allocate(vectors.size() * vectors.getFirst().dimension());
        vectors.forEach(vector -> buffer.put(vector.toBytes()));
        return buffer.array();
    }

    static List<CompactVector> sentences(byte @Nullable [] bytes, int dimension) {
        List<CompactVector> vectors = new ArrayList<>();
        for (int at = 0; bytes != null && at + dimension <= bytes.length; at += dimension) {
            byte[] vector = new byte[dimension];
            System.arraycopy(bytes, at, vector, 0, dimension);
            vectors.add(CompactVector.ofBytes(vector));
        }
        return vectors;
    }

    /** What PostgreSQL can hold of a text: without the character 0, halves of characters as the replacement character. */
    static String text(String text) {
        if (text.chars().noneMatch(each -> each == 0 || Character.isSurrogate((char) each))) {
            return text;
        }
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .forEach(point -> held.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point));
        return held.toString();
    }

    /** A number that stands for a version's id in every table and in the filter of a query. */
    static long key(String versionId) {
        UUID hash = UUID.nameUUIDFromBytes(versionId.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
