package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;

/**
 * Parts out of ONNX Runtime's fused operators. Layer normalisation comes with the sum before it, attention is one node,
 * and so are GELU and its bias.
 *
 * <p>With 8-bit weights, a product quantises its input when it runs (dynamic quantisation), with one scale for all of it, so
 * that one great value makes all others coarse. Where channels are great, they are smoothed ({@link Smoothing}); where
 * tokens are, each is divided by its greatest value before and multiplied by it after.
 */
final class FusedParts implements BertParts {
    private final GraphNodes nodes;
    private final BertShape shape;
    private final Precision precision;

    /** How far GELU goes below zero: no token's size is less than this, and none is divided by nothing. */
    private final String leastSize;

    FusedParts(GraphNodes nodes, BertShape shape, Precision precision) {
        this.nodes = nodes;
        this.shape = shape;
        this.precision = precision;
        this.leastSize = nodes.constant("least_size", 0.1701f);
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
        String smooth = smooth(input, names.attention(), output);
        String quantized = smooth + "8";
        nodes.nodes(
                BertOperator.DYNAMIC_QUANTIZE_LINEAR,
                List.of(smooth),
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

    private String smooth(String input, String kernel, String output) {
        return nodes.node(BertOperator.MUL, List.of(input, BertTensor.smoothing(kernel)), output + "_smooth");
    }

    @Override
    public String product(Input kind, String input, String kernel, String output) {
        if (precision.keepsFloats()) {
            return nodes.node(BertOperator.MAT_MUL, List.of(input, kernel), output);
        }
        return switch (kind) {
            case NORMALIZED -> quantized(smooth(input, kernel, output), kernel, output);
            case MIXED -> quantized(input, kernel, output);
            case ACTIVE -> byToken(input, kernel, output);
        };
    }

    private String quantized(String input, String kernel, String output) {
        return nodes.node(
                BertOperator.DYNAMIC_QUANTIZE_MAT_MUL,
                List.of(input, kernel, BertTensor.scale(kernel), BertTensor.zero(kernel)),
                output);
    }

    /** Takes tokens behind GELU, whose greatest value without its sign is the greatest, or near nothing. */
    private String byToken(String input, String kernel, String output) {
        String at = output + "_";
        nodes.node(BertOperator.REDUCE_MAX, List.of(input), at + "greatest", Map.of("axes", new int[] {-1}));
        String size = nodes.node(BertOperator.MAX, List.of(at + "greatest", leastSize), at + "size");
        String even = nodes.node(BertOperator.DIV, List.of(input, size), at + "even");
        String product = quantized(even, kernel, at + "product");
        return nodes.node(BertOperator.MUL, List.of(product, size), output);
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
