package io.taopu.assistant.retrieval.embedding;

import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of the texts of documents that come with the product, made beforehand. A cache and nothing more: a text it
 * lacks, because its document or the model has changed, is computed. Immutable.
 *
 * <p>The file, big-endian: {@link #MAGIC}; the number of records; the records in the order of their keys; CRC-32C of
 * all that as four bytes. A record: SHA-256 of model name, a zero byte and the text; bytes of a component, 2 for half
 * precision or 1 for whole numbers of which only the proportions count; number of components as two bytes; the
 * components.
 */
public final class ShippedVectors {

    static final long MAGIC = 0x54414f5055564331L;
    static final int KEY_BYTES = 32;

    private static final Logger LOG = LoggerFactory.getLogger(ShippedVectors.class);
    private static final long MOST_BYTES = 256L << 20;

    private final Map<ByteBuffer, Components> vectors;

    ShippedVectors(Map<ByteBuffer, Components> vectors) {
        this.vectors = Map.copyOf(vectors);
    }

    /** Without any vector. */
    public static ShippedVectors none() {
        return new ShippedVectors(Map.of());
    }

    /** What the file holds; nothing, and one line in the log, when it is absent or damaged. */
    public static ShippedVectors read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("larger than 256 MB");
            }
            ShippedVectors read = new ShippedVectors(parse(Files.readAllBytes(file)));
            LOG.info("event=shipped_vectors_read file=\"{}\" vectors={}", file, read.size());
            return read;
        } catch (NoSuchFileException absent) {
            LOG.info("event=shipped_vectors_absent file=\"{}\"", file);
        } catch (IOException | BufferUnderflowException damaged) {
            LOG.warn("event=shipped_vectors_ignored file=\"{}\" reason=\"{}\"", file, damaged.toString());
        }
        return none();
    }

    /** The vector that the model of that name makes of exactly this text. */
    public Optional<Vector> find(String model, String text) {
        return vectors.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(vectors.get(key(model, text))).map(Components::vector);
    }

    public int size() {
        return vectors.size();
    }

    Map<ByteBuffer, Components> vectors() {
        return vectors;
    }

    static ByteBuffer key(String model, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<ByteBuffer, Components> parse(byte[] bytes) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int end = bytes.length - Integer.BYTES;
        if (end < Long.BYTES + Integer.BYTES || file.getLong() != MAGIC) {
            throw new IOException("not a file of vectors");
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        if ((int) sum.getValue() != file.getInt(end)) {
            throw new IOException("wrong checksum");
        }
        Map<ByteBuffer, Components> vectors = new HashMap<>();
        for (int left = file.getInt(); left > 0; left--) {
            byte[] key = new byte[KEY_BYTES];
            file.get(key);
            int width = file.get();
            if (width != 1 && width != 2) {
                throw new IOException("components of " + width + " bytes");
            }
            byte[] components = new byte[width * Short.toUnsignedInt(file.getShort())];
            file.get(components);
            vectors.put(ByteBuffer.wrap(key), new Components(width, ByteBuffer.wrap(components)));
        }
        return vectors;
    }

    /**
     * A vector as it is stored.
     *
     * @param width bytes of a component, 1 or 2
     */
    record Components(int width, ByteBuffer bytes) {

        private Vector vector() {
            float[] values = new float[bytes.capacity() / width];
            for (int i = 0; i < values.length; i++) {
                values[i] = width == 1 ? bytes.get(i) : Float.float16ToFloat(bytes.getShort(i * width));
            }
            return Vector.of(values);
        }
    }
}
