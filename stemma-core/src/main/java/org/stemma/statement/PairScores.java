package org.stemma.statement;

import java.util.List;

/** The log-odds of pairs of units; pairs that nobody compared have the floor. */
public final class PairScores {
    private final PairTable known;
    private final double floor;

    PairScores(double floor) {
        this(new PairTable(), floor);
    }

    private PairScores(PairTable known, double floor) {
        this.known = known;
        this.floor = floor;
    }

    void put(int first, int second, double logOdds) {
        known.put(first, second, Math.max(floor, logOdds));
    }

    /** Returns the log-odds of two units by their places, the floor where nobody compared them. */
    public double get(int first, int second) {
        return known.get(first, second, floor);
    }

    /** Returns the mean log-odds of the pairs between two groups of places, neither empty. */
    double mean(List<Integer> first, List<Integer> second) {
        double sum = 0;
        for (int one : first) {
            for (int other : second) {
                sum += get(one, other);
            }
        }
        return sum / ((double) first.size() * second.size());
    }

    /** Returns how many pairs somebody compared. */
    int size() {
        return known.size();
    }

    /** Visits all pairs that somebody compared, in no order that means anything. */
    void forEach(PairTable.Visitor visitor) {
        known.forEach(visitor);
    }

    /** Returns these pairs with other log-odds. */
    PairScores mapped(PairTable.Change change) {
        return new PairScores(
                known.mapped((first, second, logOdds) -> Math.max(floor, change.of(first, second, logOdds))), floor);
    }

    /** Visits the pairs at or above a threshold, the surest first, then in order of their units. */
    void forEachFrom(double threshold, PairTable.Visitor visitor) {
        known.forEachFrom(threshold, visitor);
    }
}
