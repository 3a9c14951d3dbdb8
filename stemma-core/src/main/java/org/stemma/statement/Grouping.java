package org.stemma.statement;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups units by average linkage; two of one article only where it tells the same thing twice or in two clauses. */
final class Grouping {
    /** The mean of so many pairs counts as that of one: two groups of a unit and of three join as easily as two units. */
    private static final double FEW = 3;

    private final List<Unit> units;
    private final PairScores scores;
    private final int[] articleOf;

    Grouping(List<Unit> units, PairScores scores) {
        this.units = units;
        this.scores = scores;
        this.articleOf = new int[units.size()];
        Map<String, Integer> articles = new HashMap<>();
        for (int index = 0; index < units.size(); index++) {
            articleOf[index] =
                    articles.computeIfAbsent(units.get(index).article().id(), id -> articles.size());
        }
    }

    /** Returns the groups in order of their first unit, each sorted. */
    List<List<Integer>> groups() {
        Agglomeration groups = new Agglomeration(
                units.size(),
                (first, second) -> scores.mean(first, second) >= needed(first, second) && compatible(first, second));
        scores.forEachFrom(StatementAligner.SEED, (one, other, logOdds) -> groups.consider(one, other));
        return groups.groups();
    }

    /**
     * Returns the mean log-odds that two groups need. The error of a mean falls with the root of the number of what it is taken
     * of: of one pair it may lie far below even odds though both say the same, of many it may not. As pairs of one unit
     * are alike, their number counts by its root. With one threshold for all sizes, groups of a large story grew to all that it
     * tells of a subject.
     */
    private static double needed(List<Integer> first, List<Integer> second) {
        double telling = Math.sqrt((double) first.size() * second.size());
        return StatementAligner.THRESHOLD / Math.sqrt(Math.max(1, telling / FEW));
    }

    /**
     * Returns whether units of one article in both groups do not keep them apart: they are surely alike, or at least
     * alike while the other articles' units hold the groups together. Many a report tells a thing in its lead and again
     * below. Words that a program repeated make units alike that are not; there only the second way is open.
     */
    private boolean compatible(List<Integer> first, List<Integer> second) {
        boolean surelyAlike = true;
        boolean alike = true;
        for (int a : first) {
            for (int b : second) {
                if (sameArticle(a, b)) {
                    double logOdds = scores.get(a, b);
                    surelyAlike &= logOdds >= StatementAligner.SAME_ARTICLE
                            && units.get(a).trusted()
                            && units.get(b).trusted();
                    alike &= logOdds >= StatementAligner.THRESHOLD;
                }
            }
        }
        return surelyAlike || (alike && apart(first, second) >= StatementAligner.SURE);
    }

    /** Returns the mean log-odds between the groups' units of different articles. */
    private double apart(List<Integer> first, List<Integer> second) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (int a : first) {
            for (int b : second) {
                if (!sameArticle(a, b)) {
                    all.accept(scores.get(a, b));
                }
            }
        }
        return all.getCount() == 0 ? Double.NEGATIVE_INFINITY : all.getAverage();
    }

    private boolean sameArticle(int first, int second) {
        return articleOf[first] == articleOf[second];
    }
}
