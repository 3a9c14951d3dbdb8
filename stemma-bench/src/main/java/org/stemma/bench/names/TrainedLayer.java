package org.stemma.bench.names;

import java.util.List;
import java.util.Random;
import org.stemma.annotate.naming.DenseLayer;

/** A layer while it is trained: its weights, and what Adam remembers of their gradients. */
final class TrainedLayer {
    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.99f;
    private static final float DECAY = 0.02f;

    private final int inputs;
    private final float[] weights;
    private final float[] constants;
    private final float[] moments;
    private final float[] squares;

    TrainedLayer(int inputs, int outputs, Random random) {
        this.inputs = inputs;
        this.weights = new float[inputs * outputs];
        this.constants = new float[outputs];
        this.moments = new float[weights.length + outputs];
        this.squares = new float[weights.length + outputs];
        double deviation = Math.sqrt(2.0 / (inputs + outputs));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * deviation);
        }
    }

    float[] weights() {
        return weights;
    }

    float[] constants() {
        return constants;
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return constants.length;
    }

    DenseLayer layer() {
        return new DenseLayer(weights, constants);
    }

    /** Writes the outputs. */
    void apply(float[] values, float[] sums) {
        int outputs = constants.length;
        System.arraycopy(constants, 0, sums, 0, outputs);
        for (int input = 0; input < inputs; input++) {
            float value = values[input];
            if (value != 0) {
                int row = input * outputs;
                for (int output = 0; output < outputs; output++) {
                    sums[output] += value * weights[row + output];
                }
            }
        }
    }

    /** Adds to the gradient of weights and, after these, constants. */
    void gradient(float[] values, float[] errors, float[] gradient) {
        int outputs = constants.length;
        for (int input = 0; input < inputs; input++) {
            float value = values[input];
            if (value != 0) {
                int row = input * outputs;
                for (int output = 0; output < outputs; output++) {
                    gradient[row + output] += value * errors[output];
                }
            }
        }
        for (int output = 0; output < outputs; output++) {
            gradient[weights.length + output] += errors[output];
        }
    }

    /** Writes the errors of the inputs. */
    void back(float[] errors, float[] inputErrors) {
        int outputs = constants.length;
        for (int input = 0; input < inputs; input++) {
            float sum = 0;
            int row = input * outputs;
            for (int output = 0; output < outputs; output++) {
                sum += errors[output] * weights[row + output];
            }
            inputErrors[input] = sum;
        }
    }

    /** Takes a step against the sum of the gradients. */
    void update(List<float[]> gradients, int tokens, float rate, int step) {
        float firstScale = (float) (1 / (1 - Math.pow(FIRST, step + 1)));
        float secondScale = (float) (1 / (1 - Math.pow(SECOND, step + 1)));
        for (int i = 0; i < moments.length; i++) {
            float gradient = 0;
            for (float[] one : gradients) {
                gradient += one[i];
            }
            gradient /= tokens;
            moments[i] = FIRST * moments[i] + (1 - FIRST) * gradient;
            squares[i] = SECOND * squares[i] + (1 - SECOND) * gradient * gradient;
            float move = rate * moments[i] * firstScale / ((float) Math.sqrt(squares[i] * secondScale) + 1e-8f);
            if (i < weights.length) {
                weights[i] -= move + rate * DECAY * weights[i];
            } else {
                constants[i - weights.length] -= move;
            }
        }
    }
}
