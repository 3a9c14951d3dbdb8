package org.stemma.encode;

import java.util.List;
import org.stemma.text.Span;

/** The states of a passage's words: of each word, the mean of its pieces' states, scaled to length 1. Immutable. */
public final class WordStates {
    private static final int LANES = 4;

    private final float[][] states;

    private WordStates(float[][] states) {
        this.states = states;
    }

    /**
     * Joins pieces into words. A word of which the model saw nothing, because the text was cut off before it, has a
     * vector of zeros, which is like nothing.
     *
     * @param states the states of the passage's pieces
     * @param words where the words stand, in the same text
     */
    public static WordStates of(TokenStates states, List<Span> words) {
        float[][] joined = new float[words.size()][words.isEmpty() ? 0 : states.dimensions()];
        for (int word = 0; word < joined.length; word++) {
            float[] sum = joined[word];
            for (int piece = 0; piece < states.size(); piece++) {
                if (states.span(piece).overlap(words.get(word)) > 0) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += states.get(piece, i);
                    }
                }
            }
            scale(sum);
        }
        return new WordStates(joined);
    }

    private static void scale(float[] values) {
        float squares = product(values, values);
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale;
            }
        }
    }

    /** The inner product, in four sums that a processor can do side by side. */
    private static float product(float[] left, float[] right) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int end = left.length - left.length % LANES;
        for (int i = 0; i < end; i += LANES) {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
            fourth += left[i + 3] * right[i + 3];
        }
        for (int i = end; i < left.length; i++) {
            first += left[i] * right[i];
        }
        return first + second + third + fourth;
    }

    /** Returns the number of words. */
    public int size() {
        return states.length;
    }

    /**
     * Returns the similarity of one of these words with one of the other passage's, in [-1, 1].
     *
     * @throws IllegalArgumentException where the states have different dimensions
     */
    public double similarity(int word, WordStates other, int otherWord) {
        float[] left = states[word];
        float[] right = other.states[otherWord];
        if (left.length != right.length) {
            throw new IllegalArgumentException("states of " + left.length + " and " + right.length + " dimensions");
        }
        return Math.max(-1, Math.min(1, product(left, right)));
    }
}
