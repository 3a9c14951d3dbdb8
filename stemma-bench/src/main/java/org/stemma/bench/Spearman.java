package org.stemma.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation. */
public final class Spearman {
    private Spearman() {}

    /** Returns the correlation of the ranks of two lists of one length, in [-1, 1]; ties share the mean of their ranks. */
    public static double of(double[] left, double[] right) {
        return correlation(ranks(left), ranks(right));
    }

    /** The rank of each value, ties sharing the mean of theirs. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Pearson's correlation; of ranks, it is Spearman's. */
    private static double correlation(double[] left, double[] right) {
        double leftMean = Arrays.stream(left).average().orElseThrow();
        double rightMean = Arrays.stream(right).average().orElseThrow();
        double product = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < left.length; i++) {
            double l = left[i] - leftMean;
            double r = right[i] - rightMean;
            product += l * r;
            leftSquares += l * l;
            rightSquares += r * r;
        }
        return product / Math.sqrt(leftSquares * rightSquares);
    }
}
