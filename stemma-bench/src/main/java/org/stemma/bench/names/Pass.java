package org.stemma.bench.names;

import java.util.Random;
import org.stemma.annotate.naming.NameLabel;

/** Takes sentences forwards and back through the network and gathers the gradients. */
final class Pass {
    private static final float DROPPED = 0.25f;

    /** The share of plain tokens that is learned from; each counts for all that were passed over. */
    private static final float PLAIN = 0.25f;

    private static final float NEGLIGIBLE = 1e-4f;

    private final TrainedLayer words;
    private final TrainedLayer window;
    private final TrainedLayer labels;
    private final float[] wordGradient;
    private final float[] windowGradient;
    private final float[] labelGradient;
    private final Random random;

    Pass(TrainedLayer words, TrainedLayer window, TrainedLayer labels, Random random) {
        this.words = words;
        this.window = window;
        this.labels = labels;
        this.random = random;
        this.wordGradient = gradient(words);
        this.windowGradient = gradient(window);
        this.labelGradient = gradient(labels);
    }

    private static float[] gradient(TrainedLayer layer) {
        return new float[layer.weights().length + layer.outputs()];
    }

    float[] words() {
        return wordGradient;
    }

    float[] window() {
        return windowGradient;
    }

    float[] labels() {
        return labelGradient;
    }

    void learn(Example example, Scaling scaling) {
        int size = example.size();
        float[][] inputs = new float[size][words.inputs()];
        float[][] inner = new float[size][words.outputs()];
        boolean[] drawn = drawn(example);
        for (int index = 0; index < size; index++) {
            if (drawn[index] || (index > 0 && drawn[index - 1]) || (index + 1 < size && drawn[index + 1])) {
                scaling.write(example, index, inputs[index]);
                words.apply(inputs[index], inner[index]);
                activate(inner[index]);
            }
        }
        float[][] innerErrors = new float[size][words.outputs()];
        for (int index = 0; index < size; index++) {
            if (drawn[index]) {
                learn(example, index, inner, innerErrors);
            }
        }
        for (int index = 0; index < size; index++) {
            mask(inner[index], innerErrors[index]);
            if (greatest(innerErrors[index]) > NEGLIGIBLE) {
                words.gradient(inputs[index], innerErrors[index], wordGradient);
            }
        }
    }

    /** Draws the tokens to learn from: all that may be names, and of the plain ones, which are most, a share. */
    private boolean[] drawn(Example example) {
        boolean[] drawn = new boolean[example.size()];
        for (int index = 0; index < drawn.length; index++) {
            drawn[index] = !example.isPlain(index) || random.nextFloat() < PLAIN;
        }
        return drawn;
    }

    private static float greatest(float[] values) {
        float greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    private void learn(Example example, int index, float[][] inner, float[][] innerErrors) {
        int width = words.outputs();
        float[] around = new float[3 * width];
        for (int step = 0; step < 3; step++) {
            int at = index + step - 1;
            if (at >= 0 && at < inner.length) {
                System.arraycopy(inner[at], 0, around, step * width, width);
            }
        }
        float[] outer = new float[window.outputs()];
        window.apply(around, outer);
        activate(outer);
        float[] scores = new float[labels.outputs()];
        labels.apply(outer, scores);
        errors(example, index, scores);
        labels.gradient(outer, scores, labelGradient);
        float[] outerErrors = new float[outer.length];
        labels.back(scores, outerErrors);
        mask(outer, outerErrors);
        window.gradient(around, outerErrors, windowGradient);
        float[] aroundErrors = new float[around.length];
        window.back(outerErrors, aroundErrors);
        for (int step = 0; step < 3; step++) {
            int at = index + step - 1;
            if (at >= 0 && at < inner.length) {
                for (int i = 0; i < width; i++) {
                    innerErrors[at][i] += aroundErrors[step * width + i];
                }
            }
        }
    }

    /** Keeps what is positive, and of that, drops some at random and raises the rest. */
    private void activate(float[] values) {
        for (int i = 0; i < values.length; i++) {
            boolean kept = values[i] > 0 && random.nextFloat() >= DROPPED;
            values[i] = kept ? values[i] / (1 - DROPPED) : 0;
        }
    }

    private static void mask(float[] values, float[] errors) {
        for (int i = 0; i < values.length; i++) {
            errors[i] = values[i] > 0 ? errors[i] / (1 - DROPPED) : 0;
        }
    }

    /** Turns scores into the gradient of the loss: the cross-entropy with the set of right labels. */
    private static void errors(Example example, int index, float[] scores) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        float weight = example.isPlain(index) ? 1 / PLAIN : 1;
        boolean[] right = new boolean[NameLabel.COUNT];
        example.right(index, right);
        float all = 0;
        float good = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (float) Math.exp(scores[label] - greatest);
            all += scores[label];
            good += right[label] ? scores[label] : 0;
        }
        for (int label = 0; label < scores.length; label++) {
            float wanted = right[label] && good > 0 ? scores[label] / good : 0;
            scores[label] = weight * (scores[label] / all - wanted);
        }
    }
}
