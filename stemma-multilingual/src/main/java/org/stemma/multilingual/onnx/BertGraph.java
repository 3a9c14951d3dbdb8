package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a BERT encoder (Devlin et al. 2019) without its weights: {@code input_ids} in, {@code last_hidden_state}
 * out, for one text at a time.
 *
 * <p>GELU is the tanh form with which the model was trained.
 */
final class BertGraph {
    static final String INPUT = "input_ids";
    static final String OUTPUT = "last_hidden_state";

    private static final int IR_VERSION = 8;
    /** TensorFlow's layer normalisation in BERT. */
    static final float EPSILON = 1e-12f;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("bert");
    private final BertShape shape;
    private final GraphNodes nodes = new GraphNodes(graph);
    private final BertParts parts;

    private BertGraph(BertShape shape, Precision precision) {
        this.shape = shape;
        this.parts = switch (precision) {
            case FLOAT, EIGHT_BIT -> new FusedParts(nodes, shape, precision);
            case PLAIN_FLOAT -> new PlainParts(nodes, shape);
        };
    }

    /** Returns the model without its tensors. */
    static ModelProto of(BertShape shape, Precision precision) {
        return new BertGraph(shape, precision).build();
    }

    private ModelProto build() {
        graph.addInput(value(INPUT, TensorProto.DataType.INT64, List.of(1L)));
        graph.addOutput(value(OUTPUT, TensorProto.DataType.FLOAT, List.of(1L, (long) shape.width())));
        nodes.constant("zero", List.of(0L));
        String state = embeddings();
        for (int layer = 0; layer < shape.layers(); layer++) {
            state = layer(state, layer, layer + 1 == shape.layers() ? OUTPUT : "layer" + layer);
        }
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("stemma")
                .addAllOpsetImport(BertOperator.operatorSets())
                .setGraph(graph)
                .build();
    }

    /** A value of one text: its dimensions are 1, the number of pieces, and perhaps a width. */
    private static ValueInfoProto value(String name, TensorProto.DataType type, List<Long> around) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(around.get(0)))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("pieces"));
        around.stream()
                .skip(1)
                .forEach(size -> dimensions.addDim(
                        TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    private String embeddings() {
        nodes.node(BertOperator.SHAPE, List.of(INPUT), "pieces", Map.of("start", 1));
        nodes.node(BertOperator.SLICE, List.of(BertTensor.POSITIONS, "zero", "pieces", "zero"), "places");
        String words = parts.words(INPUT, "words");
        return parts.normalize(
                List.of(words, "places"),
                BertTensor.FIRST_TYPE,
                BertTensor.EMBEDDING_GAMMA,
                BertTensor.EMBEDDING_BETA,
                "embedded");
    }

    private String layer(String input, int layer, String output) {
        BertTensor.Layer names = new BertTensor.Layer(layer);
        String at = "layer" + layer + "_";
        String attended = parts.attention(input, names, at + "attended");
        String mixed = parts.product(BertParts.Input.MIXED, attended, names.attentionOutput(), at + "mixed");
        String middle = parts.normalize(
                List.of(mixed, input),
                names.attentionOutputBias(),
                names.attentionGamma(),
                names.attentionBeta(),
                at + "middle");
        String inner = parts.product(BertParts.Input.NORMALIZED, middle, names.inner(), at + "inner");
        String active = parts.gelu(inner, names.innerBias(), at + "gelu");
        String outer = parts.product(BertParts.Input.ACTIVE, active, names.outer(), at + "outer");
        return parts.normalize(
                List.of(outer, middle), names.outerBias(), names.outerGamma(), names.outerBeta(), output);
    }
}
