package org.stemma.bench.transmission;

import java.util.Locale;

/** How far stated probabilities lie from what is true of them: the expected calibration error over ten bins of equal width. */
final class Calibration {
    private static final int BINS = 10;

    private final double[] stated = new double[BINS];
    private final double[] held = new double[BINS];
    private final int[] count = new int[BINS];

    /** Adds a stated probability and whether the thing holds. */
    void add(double probability, boolean holds) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        stated[bin] += probability;
        held[bin] += holds ? 1 : 0;
        count[bin]++;
    }

    /** Returns the mean distance, each bin weighed by its cases; 0 without cases. */
    double error() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(stated[bin] - held[bin]);
            all += count[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    /** Returns for each bin what was stated, what held, and of how many. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                text.append(String.format(
                        Locale.ROOT, " %.2f→%.2f(%d)", stated[bin] / count[bin], held[bin] / count[bin], count[bin]));
            }
        }
        return text.toString();
    }
}
