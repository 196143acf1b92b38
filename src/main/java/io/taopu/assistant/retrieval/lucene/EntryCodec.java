package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.retrieval.index.CompactVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Segments and sentence vectors as bytes. */
final class EntryCodec {

    /** A doc value holds 32,766 bytes: sentences beyond that have no vector of their own. */
    private static final int MOST_SENTENCE_BYTES = 32_000;

    private EntryCodec() {}

    record Stored(Segment segment, String title) {}

    static BytesRef write(Segment segment, String title) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, segment.id().value());
            text(out, segment.versionId().value());
            out.writeInt(segment.ordinal());
            out.writeByte(segment.kind().ordinal());
            out.writeInt(segment.headings().size());
            for (String heading : segment.headings()) {
                text(out, heading);
            }
            number(out, segment.page());
            out.writeBoolean(segment.sheet() != null);
            if (segment.sheet() != null) {
                text(out, segment.sheet());
            }
            number(out, segment.row());
            text(out, segment.text());
            text(out, title);
            return new BytesRef(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stored read(BytesRef bytes) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            SegmentId id = new SegmentId(text(in));
            VersionId version = new VersionId(text(in));
            int ordinal = in.readInt();
            SegmentKind kind = SegmentKind.values()[in.readByte()];
            List<String> headings = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                headings.add(text(in));
            }
            Integer page = number(in);
            String sheet = in.readBoolean() ? text(in) : null;
            Integer row = number(in);
            String text = text(in);
            return new Stored(new Segment(id, version, ordinal, kind, headings, page, sheet, row, text), text(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static BytesRef write(List<CompactVector> vectors) {
        int dimension = vectors.getFirst().dimension();
        int count = Math.min(vectors.size(), MOST_SENTENCE_BYTES / dimension);
        byte[] bytes = new byte[count * dimension];
        for (int i = 0; i < count; i++) {
            System.arraycopy(vectors.get(i).toBytes(), 0, bytes, i * dimension, dimension);
        }
        return new BytesRef(bytes);
    }

    static List<CompactVector> readVectors(BytesRef bytes, int dimension) {
        List<CompactVector> vectors = new ArrayList<>(bytes.length / dimension);
        for (int at = 0; at + dimension <= bytes.length; at += dimension) {
            byte[] vector = new byte[dimension];
            System.arraycopy(bytes.bytes, bytes.offset + at, vector, 0, dimension);
            vectors.add(CompactVector.ofBytes(vector));
        }
        return vectors;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void number(DataOutputStream out, @Nullable Integer number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeInt(number);
        }
    }

    private static @Nullable Integer number(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readInt() : null;
    }
}
