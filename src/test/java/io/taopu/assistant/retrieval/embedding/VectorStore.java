package io.taopu.assistant.retrieval.embedding;

import io.taopu.assistant.retrieval.embedding.ShippedVectors.Components;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Writes the file that {@link ShippedVectors} reads. */
public final class VectorStore {

    private final Map<ByteBuffer, Components> vectors = new TreeMap<>();

    /** Takes the vector over as it is stored there; whether it was there. */
    public boolean take(ShippedVectors from, String model, String text) {
        ByteBuffer key = ShippedVectors.key(model, text);
        Components known = from.vectors().get(key);
        if (known != null) {
            vectors.put(key, known);
        }
        return known != null;
    }

    /** Adds a vector in half precision. */
    public void put(String model, String text, Vector vector) {
        float[] values = vector.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        vectors.put(ShippedVectors.key(model, text), new Components(Short.BYTES, bytes.rewind()));
    }

    /** Adds a vector with one byte a component, as the index keeps those of sentences. */
    public void putCompact(String model, String text, Vector vector) {
        vectors.putIfAbsent(
                ShippedVectors.key(model, text),
                new Components(1, ByteBuffer.wrap(CompactVector.of(vector).toBytes())));
    }

    public ShippedVectors vectors() {
        return new ShippedVectors(vectors);
    }

    /** Writes the file; the same vectors make the same bytes. */
    public void write(Path file) throws IOException {
        int size = Long.BYTES + 2 * Integer.BYTES;
        for (Components each : vectors.values()) {
            size += ShippedVectors.KEY_BYTES
                    + Byte.BYTES
                    + Short.BYTES
                    + each.bytes().capacity();
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(size).putLong(ShippedVectors.MAGIC).putInt(vectors.size());
        vectors.forEach((key, each) -> bytes.put(key.duplicate())
                .put((byte) each.width())
                .putShort((short) (each.bytes().capacity() / each.width()))
                .put(each.bytes().duplicate()));
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, bytes.position());
        Files.write(file, bytes.putInt((int) sum.getValue()).array());
    }
}
