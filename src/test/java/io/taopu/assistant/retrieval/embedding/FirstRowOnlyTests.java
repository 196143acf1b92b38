package io.taopu.assistant.retrieval.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FirstRowOnlyTests {

    private static final long[] TOKENS = {101, 3249, 3855, 7252, 4638, 2159, 4916, 4372, 102};

    @Test
    void theLastLayerGivesItsFirstRowAloneAndTheSameOne() throws IOException, OrtException {
        byte[] whole = resource("/bge-small-zh-v1.5.onnx");

        float[][] all = rows(whole);
        float[][] first = rows(FirstRowOnly.of(whole));

        assertThat(all).hasNumberOfRows(TOKENS.length);
        assertThat(first).hasNumberOfRows(1);
        assertThat(first[0]).containsExactly(all[0], Offset.offset(1e-4f));
    }

    @Test
    void leavesANetworkThatIsBuiltOtherwiseAsItIs() throws IOException {
        byte[] quantised = resource("/bge-small-en-v1.5-q.onnx");

        assertThat(FirstRowOnly.of(quantised)).isSameAs(quantised);
    }

    private static float[][] rows(byte[] network) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] ones = new long[TOKENS.length];
        Arrays.fill(ones, 1);
        try (OrtSession session = environment.createSession(network);
                OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {TOKENS});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[TOKENS.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(FirstRowOnlyTests.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}
