package org.stemma.annotate.naming;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A layer of a network: each output is a weighted sum of all inputs and a constant. Immutable. */
public final class DenseLayer {
    private final int inputs;
    private final int outputs;

    /** The weights of the first input, then those of the second, and so on. */
    private final float[] weights;

    private final float[] constants;

    /**
     * Copies weights and constants.
     *
     * @param weights those of the first input, one for each output, then those of the second, and so on
     * @param constants one for each output
     * @throws IllegalArgumentException where the weights are no rectangle
     */
    public DenseLayer(float[] weights, float[] constants) {
        if (constants.length == 0 || weights.length % constants.length != 0) {
            throw new IllegalArgumentException(weights.length + " weights for " + constants.length + " outputs");
        }
        this.inputs = weights.length / constants.length;
        this.outputs = constants.length;
        this.weights = weights.clone();
        this.constants = constants.clone();
    }

    /** Returns the number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** Returns the number of outputs. */
    public int outputs() {
        return outputs;
    }

    /** Returns the outputs; throws {@link IllegalArgumentException} where the number of values is not that of the inputs. */
    float[] apply(float[] values) {
        if (values.length != inputs) {
            throw new IllegalArgumentException(values.length + " values for " + inputs + " inputs");
        }
        float[] sums = constants.clone();
        for (int input = 0; input < inputs; input++) {
            float value = values[input];
            if (value != 0) {
                int row = input * outputs;
                for (int output = 0; output < outputs; output++) {
                    sums[output] += value * weights[row + output];
                }
            }
        }
        return sums;
    }

    /** Reads what {@link #write} wrote. */
    static DenseLayer read(DataInputStream in) throws IOException {
        int inputs = in.readInt();
        int outputs = in.readInt();
        float[] weights = new float[Math.multiplyExact(inputs, outputs)];
        for (int input = 0; input < inputs; input++) {
            float scale = in.readFloat();
            for (int output = 0; output < outputs; output++) {
                weights[input * outputs + output] = in.readShort() * scale;
            }
        }
        float[] constants = new float[outputs];
        for (int output = 0; output < outputs; output++) {
            constants[output] = in.readFloat();
        }
        return new DenseLayer(weights, constants);
    }

    /** Writes it with 16 bits a weight and one scale an input. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(outputs);
        for (int input = 0; input < inputs; input++) {
            float greatest = 0;
            for (int output = 0; output < outputs; output++) {
                greatest = Math.max(greatest, Math.abs(weights[input * outputs + output]));
            }
            float scale = greatest == 0 ? 1 : greatest / Short.MAX_VALUE;
            out.writeFloat(scale);
            for (int output = 0; output < outputs; output++) {
                out.writeShort(Math.round(weights[input * outputs + output] / scale));
            }
        }
        for (float constant : constants) {
            out.writeFloat(constant);
        }
    }
}
