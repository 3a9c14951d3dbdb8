package org.stemma.bench.sentencealignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.bench.Counts;

/**
 * Two sentences that may say the same.
 *
 * @param pool number of their pool
 * @param left line of the English sentence
 * @param right line of the other
 * @param cosine of their vectors, less the mean cosine of each with its nearest (as in CSLS)
 * @param fine their fine similarity, in [0, 1]
 */
record Candidate(int pool, int left, int right, double cosine, double fine) {
    /**
     * How candidates are judged.
     *
     * @param share of the fine similarity in the score, in [0, 1]
     * @param threshold the least score of sentences that say the same
     */
    record Judge(double share, double threshold) {
        double score(Candidate candidate) {
            return (1 - share) * candidate.cosine + share * candidate.fine;
        }
    }

    private record Place(int pool, int line) {}

    /** Counts what a judge takes, the best first, each sentence once; right are those of one line. */
    static Counts counts(List<Candidate> candidates, Judge judge, int gold) {
        List<Candidate> taken = taken(candidates, judge);
        int right = (int) taken.stream().filter(one -> one.left == one.right).count();
        return Counts.of(taken.size(), gold, right);
    }

    private static List<Candidate> taken(List<Candidate> candidates, Judge judge) {
        List<Candidate> best = new ArrayList<>(candidates);
        best.removeIf(one -> judge.score(one) < judge.threshold);
        best.sort(Comparator.comparingDouble(judge::score)
                .reversed()
                .thenComparingInt(Candidate::left)
                .thenComparingInt(Candidate::right));
        Set<Place> left = new HashSet<>();
        Set<Place> right = new HashSet<>();
        List<Candidate> taken = new ArrayList<>();
        for (Candidate one : best) {
            Place here = new Place(one.pool, one.left);
            Place there = new Place(one.pool, one.right);
            if (!left.contains(here) && !right.contains(there)) {
                left.add(here);
                right.add(there);
                taken.add(one);
            }
        }
        return taken;
    }

    /** Returns the judge with this share whose threshold gives the best F1 on the candidates, the lowest of equals. */
    static Judge bestThreshold(List<Candidate> candidates, double share, int gold) {
        Judge best = new Judge(share, -1);
        double bestF1 = -1;
        for (int step = -40; step <= 80; step++) {
            Judge judge = new Judge(share, step / 100.0);
            double f1 = counts(candidates, judge, gold).f1();
            if (f1 > bestF1) {
                best = judge;
                bestF1 = f1;
            }
        }
        return best;
    }
}
