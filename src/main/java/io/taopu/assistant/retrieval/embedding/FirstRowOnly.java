package io.taopu.assistant.retrieval.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a BERT network in ONNX's format what its first output row does not need: in the last layer only the first
 * row asks, looks at all the others and goes on, so the rest of that layer's work is left out. What comes out is the
 * same row, alone.
 */
final class FirstRowOnly {

    private static final Pattern QUESTION =
            Pattern.compile("/encoder/layer\\.(\\d+)/attention/self/query/MatMul_output_0");
    private static final String FIRST = "first_row_of_the_last_layers_input";
    private static final String ZERO = "index_of_the_first_row";

    private static final int GRAPH_OF_MODEL = 7;
    private static final int NODE_OF_GRAPH = 1;
    private static final int INPUT_OF_NODE = 1;
    private static final int OUTPUT_OF_NODE = 2;
    private static final int OPERATION_OF_NODE = 4;

    private final ByteBuffer model;

    private FirstRowOnly(ByteBuffer model) {
        this.model = model;
    }

    /** The network cut down; as it was when its last layer is not built as expected. */
    static byte[] of(byte[] network) {
        return new FirstRowOnly(ByteBuffer.wrap(network)).cut();
    }

    /** A field of a message: its number and where tag and content stand. */
    private record Piece(int field, int start, int content, int end) {}

    private record Node(List<String> inputs, List<String> outputs, String operation) {}

    private byte[] cut() {
        Piece graph = pieces(0, model.capacity()).stream()
                .filter(piece -> piece.field() == GRAPH_OF_MODEL)
                .findFirst()
                .orElse(null);
        if (graph == null) {
            return model.array();
        }
        List<Piece> parts = pieces(graph.content(), graph.end());
        String question = lastQuestion(parts);
        if (question == null) {
            return model.array();
        }
        String residual = question.replace("/self/query/MatMul_output_0", "/output/Add_output_0");
        String input = null;
        List<ByteBuffer> written = new ArrayList<>();
        for (Piece part : parts) {
            Node node = part.field() == NODE_OF_GRAPH ? node(part) : null;
            if (node != null && node.outputs().contains(question)) {
                input = node.inputs().getFirst();
                written.add(ByteBuffer.wrap(Wire.message(NODE_OF_GRAPH, Wire.constant(ZERO))));
                written.add(ByteBuffer.wrap(Wire.message(NODE_OF_GRAPH, Wire.gather(input, ZERO, FIRST))));
                written.add(replaced(part, input));
            } else if (node != null && input != null && node.outputs().contains(residual)) {
                written.add(replaced(part, input));
                input = null;
            } else {
                written.add(bytes(part.start(), part.end()));
            }
        }
        return input == null ? joined(graph, written) : model.array();
    }

    /** The product in which the last layer's rows ask. */
    private @Nullable String lastQuestion(List<Piece> parts) {
        String last = null;
        int most = -1;
        for (Piece part : parts) {
            Node node = part.field() == NODE_OF_GRAPH ? node(part) : null;
            if (node != null && node.operation().equals("MatMul")) {
                Matcher name = QUESTION.matcher(node.outputs().getFirst());
                if (name.matches() && Integer.parseInt(name.group(1)) > most) {
                    most = Integer.parseInt(name.group(1));
                    last = node.outputs().getFirst();
                }
            }
        }
        return last;
    }

    private Node node(Piece piece) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String operation = "";
        for (Piece part : pieces(piece.content(), piece.end())) {
            switch (part.field()) {
                case INPUT_OF_NODE -> inputs.add(text(part));
                case OUTPUT_OF_NODE -> outputs.add(text(part));
                case OPERATION_OF_NODE -> operation = text(part);
                default -> {}
            }
        }
        return new Node(inputs, outputs, operation);
    }

    /** The node with the first row alone in the place of the input. */
    private ByteBuffer replaced(Piece node, String input) {
        List<ByteBuffer> written = new ArrayList<>();
        for (Piece part : pieces(node.content(), node.end())) {
            boolean wanted = part.field() == INPUT_OF_NODE && text(part).equals(input);
            written.add(wanted ? ByteBuffer.wrap(Wire.text(INPUT_OF_NODE, FIRST)) : bytes(part.start(), part.end()));
        }
        return ByteBuffer.wrap(Wire.message(NODE_OF_GRAPH, joined(written)));
    }

    private static byte[] joined(List<ByteBuffer> parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                parts.stream().mapToInt(ByteBuffer::remaining).sum());
        parts.forEach(joined::put);
        return joined.array();
    }

    private byte[] joined(Piece graph, List<ByteBuffer> parts) {
        int length = parts.stream().mapToInt(ByteBuffer::remaining).sum();
        List<ByteBuffer> written = new ArrayList<>();
        written.add(bytes(0, graph.start()));
        written.add(ByteBuffer.wrap(Wire.head(GRAPH_OF_MODEL, length)));
        written.addAll(parts);
        written.add(bytes(graph.end(), model.capacity()));
        return joined(written);
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        ByteBuffer at = model.duplicate().position(from);
        while (at.position() < to) {
            int start = at.position();
            long tag = Wire.number(at);
            int content =
                    switch ((int) (tag & 7)) {
                        case 0 -> {
                            int first = at.position();
                            Wire.number(at);
                            yield first;
                        }
                        case 1 -> skip(at, Long.BYTES);
                        case 2 -> skip(at, (int) Wire.number(at));
                        case 5 -> skip(at, Integer.BYTES);
                        default -> throw new IllegalArgumentException("no message at byte " + start);
                    };
            pieces.add(new Piece((int) (tag >>> 3), start, content, at.position()));
        }
        return pieces;
    }

    private static int skip(ByteBuffer at, int length) {
        int content = at.position();
        at.position(content + length);
        return content;
    }

    private String text(Piece piece) {
        return new String(model.array(), piece.content(), piece.end() - piece.content(), StandardCharsets.UTF_8);
    }

    private ByteBuffer bytes(int from, int to) {
        return model.slice(from, to - from);
    }
}
