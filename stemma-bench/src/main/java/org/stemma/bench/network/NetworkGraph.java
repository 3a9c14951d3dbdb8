package org.stemma.bench.network;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a trained network as an ONNX model: {@code states} and {@code features} in, {@code tags} and, where it
 * links, {@code links} out. The
 * kernels of the layers are signed bytes with one scale a column; products scale their input as a whole (dynamic
 * quantisation), as the encoders do.
 */
public final class NetworkGraph {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final String FUSED = "com.microsoft";
    private static final float EPSILON = 1e-12f;
    private static final int GREATEST = 127;

    private final NetworkShape shape;
    private final Map<String, float[]> weights;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tags");

    private NetworkGraph(NetworkShape shape, Map<String, float[]> weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /** Returns the model. */
    public static ModelProto of(NetworkShape shape, Map<String, float[]> weights) {
        return new NetworkGraph(shape, weights).build();
    }

    private ModelProto build() {
        graph.addInput(value("states", dimension(shape.input())));
        graph.addInput(value("features", dimension(shape.features())));
        graph.addOutput(value("tags", dimension(weight("tag_bias").length)));
        String state = entry();
        for (int layer = 0; layer < shape.layers(); layer++) {
            state = layer(state, "layer" + layer + "_");
        }
        String flags = floatProduct("features", "features_tag", shape.features(), "flag_tags");
        node("Add", "", List.of(floatProduct(state, "tag_kernel", shape.width(), "word_tags"), flags), "both_tags");
        node("Add", "", List.of("both_tags", vector("tag_bias")), "tags");
        if (shape.linked()) {
            graph.addOutput(
                    value("links", TensorShapeProto.Dimension.newBuilder().setDimParam("pieces")));
            links(state);
        }
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("stemma")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(FUSED).setVersion(1))
                .setGraph(graph)
                .build();
    }

    private String entry() {
        String flags = floatProduct("features", "features_in", shape.features(), "flags");
        if (!shape.projected()) {
            return node("Add", "", List.of("states", flags), "entered");
        }
        String projected = floatProduct("states", "input_kernel", shape.input(), "projected");
        return node(
                "SkipLayerNormalization",
                FUSED,
                List.of(projected, flags, vector("input_gamma"), vector("input_beta"), vector("input_bias")),
                "entered",
                epsilon());
    }

    private String layer(String input, String at) {
        String quantized = at + "input8";
        graph.addNode(NodeProto.newBuilder()
                .setOpType("DynamicQuantizeLinear")
                .addInput(input)
                .addAllOutput(List.of(quantized, quantized + "_scale", quantized + "_zero")));
        String kernel = kernel(at + "attention", shape.width());
        String attended = node(
                "QAttention",
                FUSED,
                List.of(
                        quantized,
                        kernel,
                        vector(at + "attention_bias"),
                        quantized + "_scale",
                        kernel + "_scale",
                        "",
                        quantized + "_zero",
                        kernel + "_zero"),
                at + "attended",
                AttributeProto.newBuilder()
                        .setName("num_heads")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(shape.heads())
                        .build());
        String middle = normalize(product(attended, at + "attention_output", shape.width()), input, at + "attention_");
        String inner = product(middle, at + "inner_kernel", shape.width());
        String active = node("BiasGelu", FUSED, List.of(inner, vector(at + "inner_bias")), at + "active");
        return normalize(product(active, at + "outer_kernel", shape.inner()), middle, at + "outer_");
    }

    private void links(String state) {
        node(
                "Add",
                "",
                List.of(floatProduct(state, "tail_kernel", shape.width(), "tail_product"), vector("tail_bias")),
                "tails");
        node(
                "Add",
                "",
                List.of(floatProduct(state, "head_kernel", shape.width(), "head_product"), vector("head_bias")),
                "heads");
        AttributeProto swap = AttributeProto.newBuilder()
                .setName("perm")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(0L, 2L, 1L))
                .build();
        node("Transpose", "", List.of("heads"), "turned", swap);
        node("MatMul", "", List.of("tails", "turned"), "products");
        floats("link_scale", List.of(1L), new float[] {1f / Network.LINK_SCALE});
        node("Mul", "", List.of("products", "link_scale"), "links");
    }

    private String normalize(String input, String residual, String at) {
        String bias = at.endsWith("attention_") ? at.replace("attention_", "attention_output_bias") : at + "bias";
        return node(
                "SkipLayerNormalization",
                FUSED,
                List.of(input, residual, vector(at + "gamma"), vector(at + "beta"), vector(bias)),
                at + "normalized",
                epsilon());
    }

    private static AttributeProto epsilon() {
        return AttributeProto.newBuilder()
                .setName("epsilon")
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(EPSILON)
                .build();
    }

    private String product(String input, String name, int rows) {
        String kernel = kernel(name, rows);
        return node(
                "DynamicQuantizeMatMul",
                FUSED,
                List.of(input, kernel, kernel + "_scale", kernel + "_zero"),
                name + "_product");
    }

    private String floatProduct(String input, String name, int rows, String output) {
        float[] values = weight(name);
        floats(name, List.of((long) rows, (long) values.length / rows), values);
        return node("MatMul", "", List.of(input, name), output);
    }

    private String vector(String name) {
        float[] values = weight(name);
        floats(name, List.of((long) values.length), values);
        return name;
    }

    /** Writes a kernel as bytes, the greatest of each column being ±127. */
    private String kernel(String name, int rows) {
        float[] values = weight(name);
        int columns = values.length / rows;
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / GREATEST);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % columns];
            bytes[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        tensor(name, TensorProto.DataType.INT8, List.of((long) rows, (long) columns), ByteString.copyFrom(bytes));
        floats(name + "_scale", List.of((long) columns), scales);
        tensor(
                name + "_zero",
                TensorProto.DataType.INT8,
                List.of((long) columns),
                ByteString.copyFrom(new byte[columns]));
        return name;
    }

    private void floats(String name, List<Long> dimensions, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensor(name, TensorProto.DataType.FLOAT, dimensions, ByteString.copyFrom(bytes));
    }

    private void tensor(String name, TensorProto.DataType type, List<Long> dimensions, ByteString data) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .addAllDims(dimensions)
                .setRawData(data));
    }

    private float[] weight(String name) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new IllegalStateException("the network lacks " + name);
        }
        return values;
    }

    private String node(String type, String domain, List<String> inputs, String output, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setDomain(domain)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(Arrays.asList(attributes)));
        return output;
    }

    private static TensorShapeProto.Dimension.Builder dimension(int size) {
        return TensorShapeProto.Dimension.newBuilder().setDimValue(size);
    }

    private static ValueInfoProto value(String name, TensorShapeProto.Dimension.Builder last) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(TensorShapeProto.newBuilder()
                                        .addDim(dimension(1))
                                        .addDim(TensorShapeProto.Dimension.newBuilder()
                                                .setDimParam("pieces"))
                                        .addDim(last))))
                .build();
    }
}
