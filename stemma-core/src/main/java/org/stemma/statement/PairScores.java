package org.stemma.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The log-odds of pairs of units; pairs that nobody compared have the floor. */
public final class PairScores {
    private final Map<Long, Double> known = new HashMap<>();
    private final double floor;

    /** What becomes of the log-odds of a pair. */
    interface Change {
        /** Returns the new log-odds of the units at two places, the first before the second. */
        double of(int first, int second, double logOdds);
    }

    PairScores(double floor) {
        this.floor = floor;
    }

    void put(int first, int second, double logOdds) {
        known.put(key(first, second), Math.max(floor, logOdds));
    }

    /** Returns the log-odds of two units by their places, the floor where nobody compared them. */
    public double get(int first, int second) {
        return known.getOrDefault(key(first, second), floor);
    }

    /** Returns these pairs with other log-odds. */
    PairScores mapped(Change change) {
        PairScores mapped = new PairScores(floor);
        known.forEach((pair, logOdds) -> {
            int first = (int) (pair >>> 32);
            int second = (int) (long) pair;
            mapped.put(first, second, change.of(first, second, logOdds));
        });
        return mapped;
    }

    /** Returns the pairs at or above a threshold, the surest first, then in order of their units. */
    List<long[]> above(double threshold) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() >= threshold)
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new long[] {entry.getKey() >>> 32, entry.getKey() & 0xffffffffL})
                .toList();
    }

    private static long key(int first, int second) {
        return packed(Math.min(first, second), Math.max(first, second));
    }

    private static long packed(int first, int second) {
        return ((long) first << 32) | second;
    }
}
