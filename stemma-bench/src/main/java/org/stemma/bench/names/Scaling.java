package org.stemma.bench.names;

import java.util.List;
import org.stemma.annotate.naming.DenseLayer;
import org.stemma.annotate.naming.WordShape;

/** Moves and scales each value of the states to mean 0 and deviation 1, for training; the network takes it over at the end. */
final class Scaling {
    private final float[] means;
    private final float[] factors;

    private Scaling(float[] means, float[] factors) {
        this.means = means;
        this.factors = factors;
    }

    /** Returns the scaling of these sentences' states. */
    static Scaling of(List<Example> examples) {
        int width = examples.stream().mapToInt(Example::width).max().orElse(0);
        double[] sums = new double[width];
        double[] squares = new double[width];
        long count = 0;
        for (Example example : examples) {
            for (int index = 0; index < example.size(); index++) {
                short[] state = example.state(index);
                for (int i = 0; i < width; i++) {
                    double value = state[i] / StateCache.SCALE;
                    sums[i] += value;
                    squares[i] += value * value;
                }
            }
            count += example.size();
        }
        float[] means = new float[width];
        float[] factors = new float[width];
        for (int i = 0; i < width; i++) {
            means[i] = (float) (sums[i] / count);
            factors[i] = (float) (1 / Math.sqrt(Math.max(1e-6, squares[i] / count - (double) means[i] * means[i])));
        }
        return new Scaling(means, factors);
    }

    int width() {
        return means.length;
    }

    /** Writes the scaled state of a token and its shape. */
    void write(Example example, int index, float[] values) {
        short[] state = example.state(index);
        for (int i = 0; i < means.length; i++) {
            values[i] = (state[i] / StateCache.SCALE - means[i]) * factors[i];
        }
        for (int i = 0; i < WordShape.SIZE; i++) {
            values[means.length + i] = example.shape(index, i);
        }
    }

    /** Returns a layer that does to unscaled states what the given one does to scaled ones. */
    DenseLayer folded(TrainedLayer layer) {
        float[] weights = layer.weights().clone();
        float[] constants = layer.constants().clone();
        int outputs = constants.length;
        for (int i = 0; i < means.length; i++) {
            for (int output = 0; output < outputs; output++) {
                weights[i * outputs + output] *= factors[i];
                constants[output] -= weights[i * outputs + output] * means[i];
            }
        }
        return new DenseLayer(weights, constants);
    }
}
