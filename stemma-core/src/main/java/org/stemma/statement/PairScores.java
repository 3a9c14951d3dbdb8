package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The log-odds of pairs of units; pairs that nobody compared have the floor. */
public final class PairScores {
    private final PairTable known = new PairTable();
    private final double floor;

    /** What becomes of the log-odds of a pair. */
    interface Change {
        /** Returns the new log-odds of the units at two places, the first before the second. */
        double of(int first, int second, double logOdds);
    }

    /** A pair of units by their places, the first before the second, with its log-odds. */
    private record Scored(int first, int second, double logOdds) {}

    PairScores(double floor) {
        this.floor = floor;
    }

    void put(int first, int second, double logOdds) {
        known.put(first, second, Math.max(floor, logOdds));
    }

    /** Returns the log-odds of two units by their places, the floor where nobody compared them. */
    public double get(int first, int second) {
        return known.get(first, second, floor);
    }

    /** Visits all pairs that somebody compared, in no order that means anything. */
    void forEach(PairTable.Visitor visitor) {
        known.forEach(visitor);
    }

    /** Returns these pairs with other log-odds. */
    PairScores mapped(Change change) {
        PairScores mapped = new PairScores(floor);
        known.forEach((first, second, logOdds) -> mapped.put(first, second, change.of(first, second, logOdds)));
        return mapped;
    }

    /** Returns the pairs at or above a threshold, the surest first, then in order of their units. */
    List<long[]> above(double threshold) {
        List<Scored> above = new ArrayList<>();
        known.forEach((first, second, logOdds) -> {
            if (logOdds >= threshold) {
                above.add(new Scored(first, second, logOdds));
            }
        });
        above.sort(Comparator.comparingDouble((Scored pair) -> -pair.logOdds())
                .thenComparingInt(Scored::first)
                .thenComparingInt(Scored::second));
        return above.stream()
                .map(pair -> new long[] {pair.first(), pair.second()})
                .toList();
    }
}
