package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXContext;

/**
 * The nodes of a BERT encoder (Devlin et al. 2019) without its weights: {@code input_ids} in, {@code last_hidden_state}
 * out, for one text at a time.
 *
 * <p>Layer normalisation comes with the sum before it, attention is one node, and GELU is the tanh form with which the
 * model was trained. With 8-bit weights each matrix product scales its input as a whole (dynamic quantisation).
 */
final class BertGraph {
    static final String INPUT = "input_ids";
    static final String OUTPUT = "last_hidden_state";

    private static final int IR_VERSION = 8;
    /** TensorFlow's layer normalisation in BERT. */
    private static final float EPSILON = 1e-12f;

    private final ONNXContext context = new ONNXContext();
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("bert");
    private final BertShape shape;
    private final Precision precision;

    private BertGraph(BertShape shape, Precision precision) {
        this.shape = shape;
        this.precision = precision;
    }

    /** Returns the model without its tensors. */
    static ModelProto of(BertShape shape, Precision precision) {
        return new BertGraph(shape, precision).build();
    }

    private ModelProto build() {
        graph.addInput(value(INPUT, TensorProto.DataType.INT64, List.of(1L)));
        graph.addOutput(value(OUTPUT, TensorProto.DataType.FLOAT, List.of(1L, (long) shape.width())));
        graph.addInitializer(TensorProto.newBuilder()
                .setName("zero")
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(0));
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
        node(BertOperator.SHAPE, List.of(INPUT), "pieces", Map.of("start", 1));
        node(BertOperator.SLICE, List.of(BertTensor.POSITIONS, "zero", "pieces", "zero"), "places");
        String words = precision == Precision.FLOAT
                ? node(BertOperator.GATHER, List.of(BertTensor.WORDS, INPUT), "words")
                : scaledWords();
        return node(
                BertOperator.SKIP_LAYER_NORMALIZATION,
                List.of(words, "places", BertTensor.EMBEDDING_GAMMA, BertTensor.EMBEDDING_BETA, BertTensor.FIRST_TYPE),
                "embedded",
                Map.of("epsilon", EPSILON));
    }

    private String scaledWords() {
        node(BertOperator.GATHER, List.of(BertTensor.WORDS, INPUT), "words8");
        node(BertOperator.CAST, List.of("words8"), "unscaled", Map.of("to", TensorProto.DataType.FLOAT.getNumber()));
        node(BertOperator.GATHER, List.of(BertTensor.scale(BertTensor.WORDS), INPUT), "scales");
        return node(BertOperator.MUL, List.of("unscaled", "scales"), "words");
    }

    private String layer(String input, int layer, String output) {
        BertTensor.Layer names = new BertTensor.Layer(layer);
        String at = "layer" + layer + "_";
        String attended = attention(input, names, at);
        String mixed = product(attended, names.attentionOutput(), at + "mixed");
        String middle = normalize(
                mixed,
                input,
                List.of(names.attentionGamma(), names.attentionBeta(), names.attentionOutputBias()),
                at + "middle");
        String inner = product(middle, names.inner(), at + "inner");
        node(BertOperator.FAST_GELU, List.of(inner, names.innerBias()), at + "gelu");
        String outer = product(at + "gelu", names.outer(), at + "outer");
        return normalize(outer, middle, List.of(names.outerGamma(), names.outerBeta(), names.outerBias()), output);
    }

    private String attention(String input, BertTensor.Layer names, String at) {
        Map<String, Object> heads = Map.of("num_heads", shape.heads());
        String output = at + "attended";
        if (precision == Precision.FLOAT) {
            return node(
                    BertOperator.ATTENTION, List.of(input, names.attention(), names.attentionBias()), output, heads);
        }
        String quantized = quantize(input);
        return node(
                BertOperator.Q_ATTENTION,
                List.of(
                        quantized,
                        names.attention(),
                        names.attentionBias(),
                        quantized + "_scale",
                        BertTensor.scale(names.attention()),
                        "",
                        quantized + "_zero",
                        BertTensor.zero(names.attention())),
                output,
                heads);
    }

    private String product(String input, String weights, String output) {
        if (precision == Precision.FLOAT) {
            return node(BertOperator.MAT_MUL, List.of(input, weights), output);
        }
        return node(
                BertOperator.DYNAMIC_QUANTIZE_MAT_MUL,
                List.of(input, weights, BertTensor.scale(weights), BertTensor.zero(weights)),
                output);
    }

    private String quantize(String input) {
        String name = input + "8";
        graph.addNode(BertOperator.DYNAMIC_QUANTIZE_LINEAR.build(
                context, new String[] {input}, new String[] {name, name + "_scale", name + "_zero"}));
        return name;
    }

    /** Adds bias and residual and normalises; the last list is gamma, beta and bias. */
    private String normalize(String input, String residual, List<String> parameters, String output) {
        return node(
                BertOperator.SKIP_LAYER_NORMALIZATION,
                List.of(input, residual, parameters.get(0), parameters.get(1), parameters.get(2)),
                output,
                Map.of("epsilon", EPSILON));
    }

    private String node(BertOperator operator, List<String> inputs, String output) {
        return node(operator, inputs, output, Map.of());
    }

    private String node(BertOperator operator, List<String> inputs, String output, Map<String, Object> attributes) {
        graph.addNode(operator.build(context, inputs.toArray(new String[0]), new String[] {output}, attributes));
        return output;
    }
}
