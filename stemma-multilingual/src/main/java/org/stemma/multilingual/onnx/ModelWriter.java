package org.stemma.multilingual.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX model with one tensor in memory at a time.
 *
 * <p>Every tensor is written as a model of its own that has only this tensor: Protocol Buffers define that messages
 * written one after the other are one message, their repeated fields joined ("Last One Wins", encoding guide).
 */
public final class ModelWriter {
    private final OutputStream out;
    private final Precision precision;

    /** Writes the nodes; whoever opened the stream closes it. */
    public ModelWriter(OutputStream out, BertShape shape, Precision precision) throws IOException {
        this.out = out;
        this.precision = precision;
        BertGraph.of(shape, precision).writeTo(out);
    }

    /** Writes a tensor that stays a float one in either precision: a bias, a gain, positions. */
    public void floats(String name, List<Integer> shape, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        write(name, shape, TensorProto.DataType.FLOAT, UnsafeByteOperations.unsafeWrap(bytes));
    }

    /** Writes a kernel whose input comes out of a normalisation; in bytes, with what smooths that input. */
    public void kernel(String name, int rows, int columns, float[] values, Normalization input) throws IOException {
        if (precision.keepsFloats()) {
            kernel(name, rows, columns, values);
            return;
        }
        float[] factors = Smoothing.factors(input.sizes(), values);
        float[] inverse = new float[rows];
        for (int i = 0; i < rows; i++) {
            inverse[i] = 1 / factors[i];
        }
        floats(BertTensor.smoothing(name), List.of(rows), inverse);
        kernel(name, rows, columns, Smoothing.scaled(values, factors));
    }

    /** Writes a kernel, one row an input and one column an output; each column has its own scale. */
    public void kernel(String name, int rows, int columns, float[] values) throws IOException {
        if (precision.keepsFloats()) {
            floats(name, List.of(rows, columns), values);
            return;
        }
        EightBit quantized = EightBit.byColumn(values, columns);
        bytes(name, List.of(rows, columns), quantized);
        floats(BertTensor.scale(name), List.of(columns), quantized.scales());
        // All are zero, but ONNX Runtime ends the process where they are left out and it makes unsigned bytes of
        // signed.
        write(
                BertTensor.zero(name),
                List.of(columns),
                TensorProto.DataType.INT8,
                ByteString.copyFrom(new byte[columns]));
    }

    /** Writes a table of embeddings, each row with its own scale. */
    public void rows(String name, List<Integer> shape, RowSource source) throws IOException {
        int rows = shape.get(0);
        int width = shape.get(1);
        if (precision.keepsFloats()) {
            floats(name, shape, source.all(rows, width));
            return;
        }
        EightBit quantized = EightBit.byRow(rows, width, source);
        bytes(name, shape, quantized);
        floats(BertTensor.scale(name), List.of(rows, 1), quantized.scales());
    }

    private void bytes(String name, List<Integer> shape, EightBit tensor) throws IOException {
        write(name, shape, TensorProto.DataType.INT8, UnsafeByteOperations.unsafeWrap(tensor.values()));
    }

    private void write(String name, List<Integer> shape, TensorProto.DataType type, ByteString data)
            throws IOException {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(data);
        shape.forEach(tensor::addDims);
        ModelProto.newBuilder()
                .setGraph(GraphProto.newBuilder().addInitializer(tensor))
                .build()
                .writeTo(out);
    }
}
