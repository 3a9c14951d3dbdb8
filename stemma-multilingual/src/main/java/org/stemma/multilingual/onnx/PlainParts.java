package org.stemma.multilingual.onnx;

import java.util.List;
import java.util.Map;

/**
 * Parts out of ONNX's own operators and float weights, as a model is usually written from its formulas. ONNX Runtime may
 * still join some of them by itself.
 */
final class PlainParts implements BertParts {
    /** Of GELU's tanh form (Hendrycks and Gimpel 2016). */
    private static final float CUBIC = 0.044715f;

    private final GraphNodes nodes;
    private final String headShape;
    private final String joinedShape;
    private final String headScale;
    private final String epsilon;
    private final String half;
    private final String one;
    private final String cubic;
    private final String tanhScale;

    PlainParts(GraphNodes nodes, BertShape shape) {
        this.nodes = nodes;
        int head = shape.width() / shape.heads();
        headShape = nodes.constant("head_shape", List.of(0L, 0L, (long) shape.heads(), (long) head));
        joinedShape = nodes.constant("joined_shape", List.of(0L, 0L, (long) shape.width()));
        headScale = nodes.constant("head_scale", (float) (1 / Math.sqrt(head)));
        epsilon = nodes.constant("epsilon", BertGraph.EPSILON);
        half = nodes.constant("half", 0.5f);
        one = nodes.constant("one", 1);
        cubic = nodes.constant("cubic", CUBIC);
        tanhScale = nodes.constant("tanh_scale", (float) Math.sqrt(2 / Math.PI));
    }

    @Override
    public String words(String ids, String output) {
        return nodes.node(BertOperator.GATHER, List.of(BertTensor.WORDS, ids), output);
    }

    @Override
    public String attention(String input, BertTensor.Layer names, String output) {
        String at = output + "_";
        product(Input.NORMALIZED, input, names.attention(), at + "projected");
        nodes.node(BertOperator.ADD, List.of(at + "projected", names.attentionBias()), at + "biased");
        nodes.nodes(
                BertOperator.SPLIT,
                List.of(at + "biased"),
                List.of(at + "query", at + "key", at + "value"),
                Map.of("axis", 2));
        String query = heads(at + "query", new int[] {0, 2, 1, 3});
        String key = heads(at + "key", new int[] {0, 2, 3, 1});
        String value = heads(at + "value", new int[] {0, 2, 1, 3});
        nodes.node(BertOperator.MAT_MUL, List.of(query, key), at + "products");
        nodes.node(BertOperator.MUL, List.of(at + "products", headScale), at + "scaled");
        nodes.node(BertOperator.SOFTMAX, List.of(at + "scaled"), at + "weights", Map.of("axis", -1));
        nodes.node(BertOperator.MAT_MUL, List.of(at + "weights", value), at + "mixed");
        nodes.node(BertOperator.TRANSPOSE, List.of(at + "mixed"), at + "back", permutation(new int[] {0, 2, 1, 3}));
        return nodes.node(BertOperator.RESHAPE, List.of(at + "back", joinedShape), output);
    }

    /** Parts the heads of a projection and orders its axes. */
    private String heads(String input, int[] axes) {
        nodes.node(BertOperator.RESHAPE, List.of(input, headShape), input + "_parted");
        return nodes.node(BertOperator.TRANSPOSE, List.of(input + "_parted"), input + "_heads", permutation(axes));
    }

    private static Map<String, Object> permutation(int[] axes) {
        return Map.of("perm", axes);
    }

    @Override
    public String product(Input kind, String input, String kernel, String output) {
        return nodes.node(BertOperator.MAT_MUL, List.of(input, kernel), output);
    }

    @Override
    public String gelu(String input, String bias, String output) {
        String at = output + "_";
        String x = nodes.node(BertOperator.ADD, List.of(input, bias), at + "x");
        nodes.node(BertOperator.MUL, List.of(x, x), at + "square");
        nodes.node(BertOperator.MUL, List.of(at + "square", x), at + "cube");
        nodes.node(BertOperator.MUL, List.of(at + "cube", cubic), at + "bent");
        nodes.node(BertOperator.ADD, List.of(x, at + "bent"), at + "sum");
        nodes.node(BertOperator.MUL, List.of(at + "sum", tanhScale), at + "scaled");
        nodes.node(BertOperator.TANH, List.of(at + "scaled"), at + "tanh");
        nodes.node(BertOperator.ADD, List.of(at + "tanh", one), at + "raised");
        nodes.node(BertOperator.MUL, List.of(x, at + "raised"), at + "double");
        return nodes.node(BertOperator.MUL, List.of(at + "double", half), output);
    }

    @Override
    public String normalize(List<String> states, String bias, String gamma, String beta, String output) {
        String at = output + "_";
        nodes.node(BertOperator.ADD, List.of(states.get(0), bias), at + "biased");
        String sum = nodes.node(BertOperator.ADD, List.of(at + "biased", states.get(1)), at + "sum");
        nodes.node(BertOperator.REDUCE_MEAN, List.of(sum), at + "mean", lastAxis());
        String rest = nodes.node(BertOperator.SUB, List.of(sum, at + "mean"), at + "rest");
        nodes.node(BertOperator.MUL, List.of(rest, rest), at + "squares");
        nodes.node(BertOperator.REDUCE_MEAN, List.of(at + "squares"), at + "variance", lastAxis());
        nodes.node(BertOperator.ADD, List.of(at + "variance", epsilon), at + "raised");
        nodes.node(BertOperator.SQRT, List.of(at + "raised"), at + "deviation");
        nodes.node(BertOperator.DIV, List.of(rest, at + "deviation"), at + "normal");
        nodes.node(BertOperator.MUL, List.of(at + "normal", gamma), at + "gained");
        return nodes.node(BertOperator.ADD, List.of(at + "gained", beta), output);
    }

    private static Map<String, Object> lastAxis() {
        return Map.of("axes", new int[] {-1});
    }
}
