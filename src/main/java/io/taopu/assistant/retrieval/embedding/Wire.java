package io.taopu.assistant.retrieval.embedding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of protocol buffers, as far as a node or two of an ONNX network need them. */
final class Wire {

    private static final int LENGTH_FIRST = 2;
    private static final int NUMBER = 0;

    private static final int INT = 2;
    private static final int TENSOR = 4;
    private static final int INT64 = 7;

    private Wire() {}

    /** Reads a number of variable length. */
    static long number(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = from.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("number without an end");
    }

    /** A node that gives the index 0 in a list of one. */
    static byte[] constant(String output) {
        byte[] value = joined(List.of(number(1, 1), number(2, INT64), message(9, new byte[Long.BYTES])));
        byte[] attribute = joined(List.of(text(1, "value"), message(5, value), number(20, TENSOR)));
        return joined(List.of(text(2, output), text(4, "Constant"), message(5, attribute)));
    }

    /** A node that gathers the rows of the index along the second dimension. */
    static byte[] gather(String input, String index, String output) {
        byte[] attribute = joined(List.of(text(1, "axis"), number(3, 1), number(20, INT)));
        return joined(
                List.of(text(1, input), text(1, index), text(2, output), text(4, "Gather"), message(5, attribute)));
    }

    static byte[] text(int field, String text) {
        return message(field, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] message(int field, byte[] content) {
        return joined(List.of(head(field, content.length), content));
    }

    /** What stands before a content of that length. */
    static byte[] head(int field, int length) {
        return joined(List.of(varint((long) field << 3 | LENGTH_FIRST), varint(length)));
    }

    static byte[] joined(List<byte[]> parts) {
        byte[] joined = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        ByteBuffer at = ByteBuffer.wrap(joined);
        parts.forEach(at::put);
        return joined;
    }

    private static byte[] number(int field, long number) {
        return joined(List.of(varint((long) field << 3 | NUMBER), varint(number)));
    }

    private static byte[] varint(long number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long left = number;
        while (left > 0x7f) {
            bytes.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
        return bytes.toByteArray();
    }
}
