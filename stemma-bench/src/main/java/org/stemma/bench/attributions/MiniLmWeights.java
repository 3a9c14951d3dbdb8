package org.stemma.bench.attributions;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The float weights of all-MiniLM-L6-v2's layers, under the network's names, from the library that carries them. */
final class MiniLmWeights {
    private static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final int WIDTH = 384;
    /** The exporter numbered the kernels: those of a layer lie 13 after the last layer's. */
    private static final int FIRST_KERNEL = 787;

    private static final int KERNELS_A_LAYER = 13;

    private MiniLmWeights() {}

    static Map<String, float[]> read(int layers) throws IOException {
        Map<String, float[]> tensors = new LinkedHashMap<>();
        try (InputStream in = MiniLmWeights.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new FileNotFoundException("no " + MODEL + " on the class path: build with the profile train");
            }
            for (TensorProto tensor : ModelProto.parseFrom(in).getGraph().getInitializerList()) {
                float[] values = new float[tensor.getRawData().size() / Float.BYTES];
                tensor.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
                tensors.put(tensor.getName(), values);
            }
        }
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (int layer = 0; layer < layers; layer++) {
            layer(tensors, layer, weights);
        }
        return weights;
    }

    private static void layer(Map<String, float[]> tensors, int layer, Map<String, float[]> weights) {
        String from = "encoder.layer." + layer + ".";
        String to = "layer" + layer + "_";
        int kernel = FIRST_KERNEL + KERNELS_A_LAYER * layer;
        weights.put(
                to + "attention",
                sideBySide(
                        List.of(
                                get(tensors, "onnx::MatMul_" + kernel),
                                get(tensors, "onnx::MatMul_" + (kernel + 1)),
                                get(tensors, "onnx::MatMul_" + (kernel + 4))),
                        WIDTH));
        weights.put(
                to + "attention_bias",
                sideBySide(
                        List.of(
                                get(tensors, from + "attention.self.query.bias"),
                                get(tensors, from + "attention.self.key.bias"),
                                get(tensors, from + "attention.self.value.bias")),
                        1));
        weights.put(to + "attention_output", get(tensors, "onnx::MatMul_" + (kernel + 10)));
        weights.put(to + "attention_output_bias", get(tensors, from + "attention.output.dense.bias"));
        weights.put(to + "attention_gamma", get(tensors, from + "attention.output.LayerNorm.weight"));
        weights.put(to + "attention_beta", get(tensors, from + "attention.output.LayerNorm.bias"));
        weights.put(to + "inner_kernel", get(tensors, "onnx::MatMul_" + (kernel + 11)));
        weights.put(to + "inner_bias", get(tensors, from + "intermediate.dense.bias"));
        weights.put(to + "outer_kernel", get(tensors, "onnx::MatMul_" + (kernel + 12)));
        weights.put(to + "outer_bias", get(tensors, from + "output.dense.bias"));
        weights.put(to + "outer_gamma", get(tensors, from + "output.LayerNorm.weight"));
        weights.put(to + "outer_beta", get(tensors, from + "output.LayerNorm.bias"));
    }

    private static float[] get(Map<String, float[]> tensors, String name) {
        float[] values = tensors.get(name);
        if (values == null) {
            throw new IllegalStateException("the model lacks " + name);
        }
        return values;
    }

    /** Joins matrices of the same number of rows. */
    private static float[] sideBySide(List<float[]> parts, int rows) {
        int columns = parts.stream().mapToInt(part -> part.length / rows).sum();
        float[] joined = new float[rows * columns];
        int at = 0;
        for (float[] part : parts) {
            int width = part.length / rows;
            for (int row = 0; row < rows; row++) {
                System.arraycopy(part, row * width, joined, row * columns + at, width);
            }
            at += width;
        }
        return joined;
    }
}
