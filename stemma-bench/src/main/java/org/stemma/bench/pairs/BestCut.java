package org.stemma.bench.pairs;

import java.util.Comparator;
import java.util.List;
import org.stemma.bench.Counts;
import org.stemma.statement.PairModel;

/**
 * The log-odds from which on pairs are taken for the same.
 *
 * @param threshold the least log-odds
 */
record BestCut(double threshold) {
    /** Returns the threshold with the best F1; pairs with at least this score are truly the same. */
    static BestCut of(List<JudgedPairs.Judged> pairs, double least, PairModel model) {
        List<JudgedPairs.Judged> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble((JudgedPairs.Judged pair) -> -model.logOdds(pair.features())))
                .toList();
        double gold = pairs.stream().filter(pair -> pair.score() >= least).count();
        double right = 0;
        double best = Double.POSITIVE_INFINITY;
        double bestF1 = -1;
        for (int taken = 0; taken < sorted.size(); taken++) {
            JudgedPairs.Judged pair = sorted.get(taken);
            right += pair.score() >= least ? 1 : 0;
            double f1 = Counts.of(taken + 1.0, gold, right).f1();
            if (f1 > bestF1) {
                bestF1 = f1;
                best = model.logOdds(pair.features());
            }
        }
        return new BestCut(best);
    }

    /** Returns how well the threshold does on pairs. */
    Counts counts(List<JudgedPairs.Judged> pairs, double least, PairModel model) {
        List<JudgedPairs.Judged> found = pairs.stream()
                .filter(pair -> model.logOdds(pair.features()) >= threshold)
                .toList();
        return Counts.of(found.size(), same(pairs, least), same(found, least));
    }

    private static double same(List<JudgedPairs.Judged> pairs, double least) {
        return pairs.stream().mapToInt(pair -> pair.score() >= least ? 1 : 0).sum();
    }
}
