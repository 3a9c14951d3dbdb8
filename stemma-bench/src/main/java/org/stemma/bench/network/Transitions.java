package org.stemma.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scores of tags after tags, as a trained network has them. */
public final class Transitions {
    private static final double DIGITS = 1e5;

    private Transitions() {}

    /**
     * Returns the score of each tag (inner list) after each tag (outer list), rounded to five digits.
     *
     * @throws IllegalStateException where the weights lack them
     */
    public static List<List<Double>> rows(Map<String, float[]> weights, int tags) {
        float[] flat = weights.get("transitions");
        if (flat == null) {
            throw new IllegalStateException("the weights lack transitions");
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < tags; row++) {
            List<Double> values = new ArrayList<>();
            for (int column = 0; column < tags; column++) {
                values.add(Math.round(flat[row * tags + column] * DIGITS) / DIGITS);
            }
            rows.add(values);
        }
        return rows;
    }
}
