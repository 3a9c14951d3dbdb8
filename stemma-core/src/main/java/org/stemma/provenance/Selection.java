package org.stemma.provenance;

/**
 * How likely a copyist takes just these of all statements that lie before him, whatever share of them he keeps: the
 * beta-binomial distribution with a flat prior. Taking nearly all of a short report is likelier than the same few of a
 * long one. Copyists cut from the end, too, so what stands behind the last statement taken may count as cut.
 */
final class Selection {
    private static final double CUT_FROM_THE_END = 0.3;

    private Selection() {}

    /**
     * Returns the logarithm of the probability.
     *
     * @param taken how many statements were taken
     * @param head how many there are up to the last one taken
     * @param all how many there are
     */
    static double logProbability(int taken, int head, int all) {
        double whole = Math.exp(logBeta(taken, all));
        double beginning = Math.exp(logBeta(taken, head)) / Math.max(1, all);
        return Math.log((1 - CUT_FROM_THE_END) * whole + CUT_FROM_THE_END * beginning);
    }

    /** Returns the logarithm of the integral of p^taken (1 - p)^(all - taken) over all shares p. */
    private static double logBeta(int taken, int all) {
        double log = -Math.log(all + 1.0);
        for (int i = 1; i <= taken; i++) {
            log += Math.log(i) - Math.log(all - taken + (double) i);
        }
        return log;
    }
}
