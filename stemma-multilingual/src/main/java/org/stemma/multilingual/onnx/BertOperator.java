package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tribuo.util.onnx.ONNXAttribute;
import org.tribuo.util.onnx.ONNXOperator;

/**
 * The operators of which the model is made, as Tribuo's builder wants them described: it checks every node against this.
 * Those of the domain {@code com.microsoft} are ONNX Runtime's fused ones ({@code ContribOperators.md}).
 */
enum BertOperator implements ONNXOperator {
    SHAPE("Shape", 1, 0, List.of(optional("start", AttributeType.INT))),
    SLICE("Slice", 3, 2, List.of()),
    GATHER("Gather", 2, 0, List.of()),
    CAST("Cast", 1, 0, List.of(required("to", AttributeType.INT))),
    MUL("Mul", 2, 0, List.of()),
    ADD("Add", 2, 0, List.of()),
    SUB("Sub", 2, 0, List.of()),
    DIV("Div", 2, 0, List.of()),
    SQRT("Sqrt", 1, 0, List.of()),
    TANH("Tanh", 1, 0, List.of()),
    SOFTMAX("Softmax", 1, 0, List.of(required("axis", AttributeType.INT))),
    REDUCE_MEAN("ReduceMean", 1, 0, List.of(required("axes", AttributeType.INTS))),
    REDUCE_MAX("ReduceMax", 1, 0, List.of(required("axes", AttributeType.INTS))),
    MAX("Max", 2, 0, List.of()),
    RESHAPE("Reshape", 2, 0, List.of()),
    TRANSPOSE("Transpose", 1, 0, List.of(required("perm", AttributeType.INTS))),
    SPLIT("Split", 1, 1, 3, List.of(required("axis", AttributeType.INT)), Domain.ONNX),
    MAT_MUL("MatMul", 2, 0, List.of()),
    DYNAMIC_QUANTIZE_LINEAR("DynamicQuantizeLinear", 1, 0, 3, List.of(), Domain.ONNX),
    SKIP_LAYER_NORMALIZATION("SkipLayerNormalization", 3, 2, 1, epsilon(), Domain.MICROSOFT),
    ATTENTION("Attention", 3, 4, 1, heads(), Domain.MICROSOFT),
    Q_ATTENTION("QAttention", 5, 4, 1, heads(), Domain.MICROSOFT),
    DYNAMIC_QUANTIZE_MAT_MUL("DynamicQuantizeMatMul", 3, 2, 1, List.of(), Domain.MICROSOFT),
    FAST_GELU("FastGelu", 1, 1, 1, List.of(), Domain.MICROSOFT);

    private enum Domain {
        ONNX("", 17),
        MICROSOFT("com.microsoft", 1);

        private final String text;
        private final int version;

        Domain(String text, int version) {
            this.text = text;
            this.version = version;
        }
    }

    private final String operator;
    private final int inputs;
    private final int optionalInputs;
    private final int outputs;

    // Never changed: List.copyOf, of descriptions without setters.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ONNXAttribute> attributes;

    private final Domain domain;

    BertOperator(String operator, int inputs, int optionalInputs, List<ONNXAttribute> attributes) {
        this(operator, inputs, optionalInputs, 1, attributes, Domain.ONNX);
    }

    BertOperator(
            String operator,
            int inputs,
            int optionalInputs,
            int outputs,
            List<ONNXAttribute> attributes,
            Domain domain) {
        this.operator = operator;
        this.inputs = inputs;
        this.optionalInputs = optionalInputs;
        this.outputs = outputs;
        this.attributes = List.copyOf(attributes);
        this.domain = domain;
    }

    private static ONNXAttribute optional(String name, AttributeType type) {
        return new ONNXAttribute(name, type, false);
    }

    private static ONNXAttribute required(String name, AttributeType type) {
        return new ONNXAttribute(name, type, true);
    }

    private static List<ONNXAttribute> epsilon() {
        return List.of(required("epsilon", AttributeType.FLOAT));
    }

    private static List<ONNXAttribute> heads() {
        return List.of(required("num_heads", AttributeType.INT));
    }

    /** Returns the versions of the two operator sets. */
    static List<OperatorSetIdProto> operatorSets() {
        return List.of(SHAPE.opsetProto(), ATTENTION.opsetProto());
    }

    @Override
    public String getOpName() {
        return operator;
    }

    @Override
    public int getNumInputs() {
        return inputs;
    }

    @Override
    public int getNumOptionalInputs() {
        return optionalInputs;
    }

    @Override
    public int getNumOutputs() {
        return outputs;
    }

    @Override
    public Map<String, ONNXAttribute> getAttributes() {
        Map<String, ONNXAttribute> byName = new HashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.getName(), attribute));
        return byName;
    }

    @Override
    public Set<String> getMandatoryAttributeNames() {
        return attributes.stream()
                .filter(ONNXAttribute::isMandatory)
                .map(ONNXAttribute::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int getOpVersion() {
        return domain.version;
    }

    @Override
    public String getOpDomain() {
        return domain.text;
    }
}
