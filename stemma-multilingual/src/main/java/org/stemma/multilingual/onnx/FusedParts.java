package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;

/**
 * Parts out of ONNX Runtime's fused operators. Layer normalisation comes with the sum before it, attention is one node,
 * and so are GELU and its bias. With 8-bit weights each matrix product scales its input as a whole (dynamic
 * quantisation).
 */
final class FusedParts implements BertParts {
    private final GraphNodes nodes;
    private final BertShape shape;
    private final Precision precision;

    FusedParts(GraphNodes nodes, BertShape shape, Precision precision) {
        this.nodes = nodes;
        this.shape = shape;
        this.precision = precision;
    }

    @Override
    public String words(String ids, String output) {
        if (precision.keepsFloats()) {
            return nodes.node(BertOperator.GATHER, List.of(BertTensor.WORDS, ids), output);
        }
        nodes.node(BertOperator.GATHER, List.of(BertTensor.WORDS, ids), "words8");
        nodes.node(
                BertOperator.CAST, List.of("words8"), "unscaled", Map.of("to", TensorProto.DataType.FLOAT.getNumber()));
        nodes.node(BertOperator.GATHER, List.of(BertTensor.scale(BertTensor.WORDS), ids), "scales");
        return nodes.node(BertOperator.MUL, List.of("unscaled", "scales"), output);
    }

    @Override
    public String attention(String input, BertTensor.Layer names, String output) {
        Map<String, Object> heads = Map.of("num_heads", shape.heads());
        if (precision.keepsFloats()) {
            return nodes.node(
                    BertOperator.ATTENTION, List.of(input, names.attention(), names.attentionBias()), output, heads);
        }
        String quantized = input + "8";
        nodes.nodes(
                BertOperator.DYNAMIC_QUANTIZE_LINEAR,
                List.of(input),
                List.of(quantized, quantized + "_scale", quantized + "_zero"),
                Map.of());
        return nodes.node(
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

    @Override
    public String product(String input, String kernel, String output) {
        if (precision.keepsFloats()) {
            return nodes.node(BertOperator.MAT_MUL, List.of(input, kernel), output);
        }
        return nodes.node(
                BertOperator.DYNAMIC_QUANTIZE_MAT_MUL,
                List.of(input, kernel, BertTensor.scale(kernel), BertTensor.zero(kernel)),
                output);
    }

    @Override
    public String gelu(String input, String bias, String output) {
        return nodes.node(BertOperator.FAST_GELU, List.of(input, bias), output);
    }

    @Override
    public String normalize(List<String> states, String bias, String gamma, String beta, String output) {
        return nodes.node(
                BertOperator.SKIP_LAYER_NORMALIZATION,
                List.of(states.get(0), states.get(1), gamma, beta, bias),
                output,
                Map.of("epsilon", BertGraph.EPSILON));
    }
}
