package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXContext;

/** Adds nodes and small constants to a graph. */
final class GraphNodes {
    private final ONNXContext context = new ONNXContext();
    private final GraphProto.Builder graph;

    GraphNodes(GraphProto.Builder graph) {
        this.graph = graph;
    }

    /** Adds a node and returns its output's name. */
    String node(BertOperator operator, List<String> inputs, String output) {
        return node(operator, inputs, output, Map.of());
    }

    /** Adds a node with attributes and returns its output's name. */
    String node(BertOperator operator, List<String> inputs, String output, Map<String, Object> attributes) {
        nodes(operator, inputs, List.of(output), attributes);
        return output;
    }

    /** Adds a node of several outputs. */
    void nodes(BertOperator operator, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {
        graph.addNode(
                operator.build(context, inputs.toArray(new String[0]), outputs.toArray(new String[0]), attributes));
    }

    /** Adds a single number and returns its name. */
    String constant(String name, float value) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addFloatData(value));
        return name;
    }

    /** Adds a list of integers, such as a shape, and returns its name. */
    String constant(String name, List<Long> values) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(values.size())
                .addAllInt64Data(values));
        return name;
    }
}
