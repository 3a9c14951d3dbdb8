package org.stemma.bench.multilingual;

import java.util.Arrays;
import java.util.List;
import org.stemma.encode.Vector;

/**
 * How often the translation of a sentence is its nearest among all.
 *
 * @param forth share of the left sentences whose translation is found, in [0, 1]
 * @param back share of the right ones
 */
record Retrieval(double forth, double back) {
    private static final int NEIGHBOURS = 10;

    /** What counts as near. */
    enum Nearness {
        /** The cosine alone. */
        COSINE,
        /**
         * Cross-domain similarity local scaling (Conneau et al. 2018): a sentence that is near to everything counts as
         * less near.
         */
        CSLS;

        private double[] densities(double[][] cosines) {
            return switch (this) {
                case COSINE -> new double[cosines.length];
                case CSLS -> Retrieval.densities(cosines);
            };
        }
    }

    /** Compares sentences of equal number: each is the other's translation. */
    static Retrieval of(List<Vector> left, List<Vector> right, Nearness nearness) {
        int size = left.size();
        double[][] cosines = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                cosines[i][j] = left.get(i).cosine(right.get(j));
            }
        }
        double[] leftDensity = nearness.densities(cosines);
        double[] rightDensity = nearness.densities(transposed(cosines));
        int forth = 0;
        int back = 0;
        for (int i = 0; i < size; i++) {
            int bestRight = 0;
            int bestLeft = 0;
            for (int j = 0; j < size; j++) {
                if (2 * cosines[i][j] - rightDensity[j] > 2 * cosines[i][bestRight] - rightDensity[bestRight]) {
                    bestRight = j;
                }
                if (2 * cosines[j][i] - leftDensity[j] > 2 * cosines[bestLeft][i] - leftDensity[bestLeft]) {
                    bestLeft = j;
                }
            }
            forth += bestRight == i ? 1 : 0;
            back += bestLeft == i ? 1 : 0;
        }
        return new Retrieval((double) forth / size, (double) back / size);
    }

    private static double[][] transposed(double[][] values) {
        double[][] transposed = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                transposed[j][i] = values[i][j];
            }
        }
        return transposed;
    }

    /** The mean of each row's greatest values. */
    private static double[] densities(double[][] cosines) {
        double[] densities = new double[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            double[] sorted = cosines[i].clone();
            Arrays.sort(sorted);
            int from = Math.max(0, sorted.length - NEIGHBOURS);
            densities[i] = Arrays.stream(sorted, from, sorted.length).average().orElse(0);
        }
        return densities;
    }
}
