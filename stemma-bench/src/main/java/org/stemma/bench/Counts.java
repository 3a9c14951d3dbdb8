package org.stemma.bench;

import java.util.Locale;

/**
 * What a measure of finding counts.
 *
 * @param found what the system gave
 * @param gold what there was to find
 * @param right how much of what was found is in the gold
 * @param met how much of the gold was found; differs from {@code right} where one thing may be met by several
 */
public record Counts(double found, double gold, double right, double met) {
    /** Counts in which each thing found meets one thing of the gold. */
    public static Counts of(double found, double gold, double both) {
        return new Counts(found, gold, both, both);
    }

    /** Returns the sum of both. */
    public Counts plus(Counts other) {
        return new Counts(found + other.found, gold + other.gold, right + other.right, met + other.met);
    }

    /** Returns the share of what was found that is right; 0 where nothing was found. */
    public double precision() {
        return found == 0 ? 0 : right / found;
    }

    /** Returns the share of the gold that was found; 0 where there is none. */
    public double recall() {
        return gold == 0 ? 0 : met / gold;
    }

    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Returns precision, recall and F1 with three decimals, and the counts behind them. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  (%.0f of %.0f found, %.0f of %.0f gold)",
                precision(),
                recall(),
                f1(),
                right,
                found,
                met,
                gold);
    }
}
