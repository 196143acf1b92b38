package io.taopu.assistant.retrieval.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A BGE model in process: one run of the network for each call of {@link #embedAll}, whatever the number of texts.
 * Texts of about the same length belong into one call, because all are padded to the longest. The vector is the
 * network's first output row, scaled to length 1; text beyond 512 tokens is not seen.
 */
final class BgeModel implements EmbeddingModel, AutoCloseable {

    private static final int MOST_TOKENS = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final int dimension;

    /**
     * @param model class path resource of the network
     * @param vocabulary class path resource of the tokenizer
     * @param threads threads inside one run
     */
    BgeModel(String model, String vocabulary, int threads) {
        try (InputStream network = resource(model);
                InputStream words = resource(vocabulary);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(FirstRowOnly.of(network.readAllBytes()), options);
            this.tokenizer = HuggingFaceTokenizer.newInstance(
                    words,
                    Map.of(
                            "padding",
                            "false",
                            "truncation",
                            "true",
                            "maxLength",
                            String.valueOf(MOST_TOKENS),
                            "modelMaxLength",
                            String.valueOf(MOST_TOKENS)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the embedding model " + model, unreadable);
        } catch (OrtException broken) {
            throw new IllegalStateException("cannot load the embedding model " + model, broken);
        }
        this.dimension =
                embedAll(List.of(TextSegment.from("尺寸"))).content().getFirst().dimension();
    }

    /** The model of that name from the class path, one thread to a run. */
    static BgeModel bundled(String name) {
        return new BgeModel("/" + name + ".onnx", "/" + name + "-tokenizer.json", 1);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        Encoding[] encodings =
                tokenizer.batchEncode(texts.stream().map(TextSegment::text).toList(), true, false);
        int width = 1;
        for (Encoding encoding : encodings) {
            width = Math.max(width, encoding.getIds().length);
        }
        return Response.from(run(encodings, width));
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void close() {
        try {
            session.close();
            tokenizer.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("cannot close the embedding model", broken);
        }
    }

    private List<Embedding> run(Encoding[] encodings, int width) {
        LongBuffer ids = zeros(encodings.length * width);
        LongBuffer mask = zeros(encodings.length * width);
        LongBuffer types = zeros(encodings.length * width);
        for (int row = 0; row < encodings.length; row++) {
            long[] tokens = encodings[row].getIds();
            for (int i = 0; i < tokens.length; i++) {
                ids.put(row * width + i, tokens[i]);
                mask.put(row * width + i, 1);
            }
        }
        long[] shape = {encodings.length, width};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return firstRows((OnnxTensor) result.get(0));
        } catch (OrtException broken) {
            throw new IllegalStateException("the embedding model failed", broken);
        }
    }

    private static List<Embedding> firstRows(OnnxTensor output) {
        long[] shape = output.getInfo().getShape();
        FloatBuffer values = output.getFloatBuffer();
        List<Embedding> embeddings = new ArrayList<>((int) shape[0]);
        for (int row = 0; row < shape[0]; row++) {
            float[] vector = new float[(int) shape[2]];
            values.get((int) (row * shape[1] * shape[2]), vector);
            Embedding embedding = Embedding.from(vector);
            embedding.normalize();
            embeddings.add(embedding);
        }
        return embeddings;
    }

    private static LongBuffer zeros(int count) {
        return ByteBuffer.allocateDirect(count * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = BgeModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("no resource " + name + " on the class path");
        }
        return stream;
    }
}
