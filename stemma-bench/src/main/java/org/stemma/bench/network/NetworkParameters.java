package org.stemma.bench.network;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names and dimensions of the network's parameters. */
final class NetworkParameters {
    private NetworkParameters() {}

    static Map<String, long[]> shapes(NetworkShape shape) {
        int width = shape.width();
        Map<String, long[]> shapes = new LinkedHashMap<>();
        if (shape.projected()) {
            shapes.put("input_kernel", new long[] {shape.input(), width});
            shapes.put("input_bias", new long[] {width});
            shapes.put("input_gamma", new long[] {width});
            shapes.put("input_beta", new long[] {width});
        }
        shapes.put("features_in", new long[] {shape.features(), width});
        for (int layer = 0; layer < shape.layers(); layer++) {
            String at = "layer" + layer + "_";
            shapes.put(at + "attention", new long[] {width, 3L * width});
            shapes.put(at + "attention_bias", new long[] {3L * width});
            shapes.put(at + "attention_output", new long[] {width, width});
            shapes.put(at + "attention_output_bias", new long[] {width});
            shapes.put(at + "attention_gamma", new long[] {width});
            shapes.put(at + "attention_beta", new long[] {width});
            shapes.put(at + "inner_kernel", new long[] {width, shape.inner()});
            shapes.put(at + "inner_bias", new long[] {shape.inner()});
            shapes.put(at + "outer_kernel", new long[] {shape.inner(), width});
            shapes.put(at + "outer_bias", new long[] {width});
            shapes.put(at + "outer_gamma", new long[] {width});
            shapes.put(at + "outer_beta", new long[] {width});
        }
        shapes.put("tag_kernel", new long[] {width, shape.tags()});
        shapes.put("features_tag", new long[] {shape.features(), shape.tags()});
        shapes.put("tag_bias", new long[] {shape.tags()});
        if (shape.linked()) {
            shapes.put("tail_kernel", new long[] {width, Network.LINK});
            shapes.put("tail_bias", new long[] {Network.LINK});
            shapes.put("head_kernel", new long[] {width, Network.LINK});
            shapes.put("head_bias", new long[] {Network.LINK});
        }
        shapes.put("transitions", new long[] {shape.tags(), shape.tags()});
        return shapes;
    }
}
