package io.taopu.assistant.retrieval.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedVectorsTests {

    private static final String MODEL = "gated";
    private static final Vector VECTOR = random(7);

    @TempDir
    private Path folder;

    @Test
    void givesBackTheVectorsThatWereWritten() throws IOException {
        VectorStore store = new VectorStore();
        store.put(MODEL, "租金减免", VECTOR);
        store.putCompact(MODEL, "第二句", VECTOR);

        ShippedVectors read = ShippedVectors.read(write(store));

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.find(MODEL, "租金减免").orElseThrow().cosine(VECTOR)).isGreaterThan(0.99999);
        assertThat(read.find(MODEL, "第二句").map(CompactVector::of)).contains(CompactVector.of(VECTOR));
    }

    @Test
    void missesWhenACharacterOrTheModelDiffers() throws IOException {
        VectorStore store = new VectorStore();
        store.put(MODEL, "租金减免", VECTOR);
        ShippedVectors read = ShippedVectors.read(write(store));

        assertThat(read.find(MODEL, "租金减免。")).isEmpty();
        assertThat(read.find(MODEL, "租金減免")).isEmpty();
        assertThat(read.find("another", "租金减免")).isEmpty();
    }

    @Test
    void ignoresAFileThatIsDamagedOrIsNone() throws IOException {
        VectorStore store = new VectorStore();
        store.put(MODEL, "租金减免", VECTOR);
        Path file = write(store);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;

        assertThat(ShippedVectors.read(Files.write(file, bytes)).size()).isZero();
        assertThat(ShippedVectors.read(Files.write(file, new byte[] {1, 2, 3})).size())
                .isZero();
        assertThat(ShippedVectors.read(Files.writeString(file, "no vectors at all, but text"))
                        .size())
                .isZero();
        assertThat(ShippedVectors.read(folder.resolve("absent.bin")).size()).isZero();
        assertThat(ShippedVectors.read(folder).size()).isZero();
    }

    @Test
    void writesTheSameBytesWhateverTheOrder() throws IOException {
        VectorStore one = new VectorStore();
        one.put(MODEL, "甲", VECTOR);
        one.put(MODEL, "乙", random(8));
        VectorStore other = new VectorStore();
        other.put(MODEL, "乙", random(8));
        other.take(one.vectors(), MODEL, "甲");

        assertThat(Files.readAllBytes(write(other))).isEqualTo(Files.readAllBytes(write(one)));
    }

    @Test
    void sparesComputingTextsButNeverQuestions() {
        VectorStore store = new VectorStore();
        store.put(MODEL, "已知", Vector.of(new float[] {0, 1}));
        GatedModel model = new GatedModel();
        model.open();
        try (TextEmbedder embedder = new TextEmbedder(model.models(), store.vectors())) {
            assertThat(embedder.texts(List.of("未知一", "已知", "未知"), Language.ZH))
                    .containsExactly(
                            Vector.of(new float[] {1, 3}), Vector.of(new float[] {0, 1}), Vector.of(new float[] {1, 2
                            }));
            assertThat(embedder.shipped(List.of("已知", "未知"), Language.ZH)).isEmpty();
            assertThat(model.seen()).containsExactlyInAnyOrder("未知一", "未知");

            embedder.question("已知", Language.ZH);
            assertThat(model.seen()).contains("已知");
        }
    }

    private Path write(VectorStore store) throws IOException {
        Path file = Files.createTempFile(folder, "vectors", ".bin");
        store.write(file);
        return file;
    }

    private static Vector random(int seed) {
        Random random = new Random(seed);
        float[] values = new float[512];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Vector.of(values);
    }
}
