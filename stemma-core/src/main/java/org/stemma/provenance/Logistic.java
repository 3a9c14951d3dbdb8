package org.stemma.provenance;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A probability from weighted signs, by logistic regression.
 *
 * @param weights by the sign's name; {@code bias} is added always
 */
public record Logistic(SortedMap<String, Double> weights) {
    /** The name of what is added always. */
    public static final String BIAS = "bias";

    /** Copies the weights. */
    public Logistic {
        weights = new TreeMap<>(weights);
    }

    /** Returns the log-odds; a sign without a weight does not count. */
    public double logOdds(Map<String, Double> signs) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> sign : signs.entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return sum;
    }

    /** Returns the probability, between 0 and 1. */
    public double probability(Map<String, Double> signs) {
        return 1 / (1 + Math.exp(-logOdds(signs)));
    }
}
