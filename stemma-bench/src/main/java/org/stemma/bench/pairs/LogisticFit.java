package org.stemma.bench.pairs;

import java.util.Arrays;
import java.util.List;
import org.stemma.statement.PairFeatures;
import org.stemma.statement.PairModel.Weights;

/**
 * Logistic regression by Newton steps on one weight at a time, each weight kept on its side of zero. Convex, so the order
 * of the steps does not matter; deterministic.
 */
final class LogisticFit {
    private static final int ROUNDS = 150;
    private static final double RIDGE = 1e-4;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Bias, cosine, dice, containment, weight, agree, disagree. */
    private static final double[] LOWEST = {-INFINITY, 0, 0, 0, -INFINITY, 0, -INFINITY};

    private static final double[] HIGHEST = {INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, INFINITY, 0};

    private LogisticFit() {}

    /** Returns the weights under which the samples are likeliest, rounded to four decimals. */
    static Weights fit(List<Sample> samples) {
        int count = samples.size();
        double[][] inputs = new double[LOWEST.length][count];
        double[] share = new double[count];
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        for (int i = 0; i < count; i++) {
            double[] row = row(samples.get(i).features());
            for (int feature = 0; feature < row.length; feature++) {
                inputs[feature][i] = row[feature];
            }
            share[i] = samples.get(i).weight() / total;
        }
        double[] weights = new double[LOWEST.length];
        double[] logOdds = new double[count];
        for (int round = 0; round < ROUNDS; round++) {
            for (int feature = 0; feature < weights.length; feature++) {
                step(feature, inputs[feature], samples, share, weights, logOdds);
            }
        }
        double[] rounded = Arrays.stream(weights)
                .map(value -> Math.round(value * 1e4) / 1e4)
                .toArray();
        return new Weights(rounded[0], rounded[1], rounded[2], rounded[3], rounded[4], rounded[5], rounded[6]);
    }

    private static void step(
            int feature, double[] input, List<Sample> samples, double[] share, double[] weights, double[] logOdds) {
        double slope = RIDGE * weights[feature];
        double curve = RIDGE;
        for (int i = 0; i < input.length; i++) {
            double probability = 1 / (1 + Math.exp(-logOdds[i]));
            slope += share[i] * (probability - (samples.get(i).same() ? 1 : 0)) * input[i];
            curve += share[i] * probability * (1 - probability) * input[i] * input[i];
        }
        double wanted = weights[feature] - Math.max(-1, Math.min(1, slope / curve));
        double allowed = Math.max(LOWEST[feature], Math.min(HIGHEST[feature], wanted));
        double change = allowed - weights[feature];
        weights[feature] = allowed;
        for (int i = 0; i < input.length; i++) {
            logOdds[i] += change * input[i];
        }
    }

    /** Returns the numbers that {@code PairModel} multiplies; an unknown cosine counts 0. */
    private static double[] row(PairFeatures features) {
        return new double[] {
            1,
            Double.isNaN(features.cosine()) ? 0 : features.cosine(),
            features.dice(),
            features.containment(),
            Math.min(features.weight(), 4),
            Math.min(features.agree(), 2),
            features.disagree()
        };
    }
}
