package org.stemma.statement;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups units by average linkage; two of one article only where it tells the same thing twice or in two clauses. */
final class Grouping {
    private final List<Unit> units;
    private final PairScores scores;
    private final int[] groupOf;
    private final int[] articleOf;
    private final List<List<Integer>> members = new ArrayList<>();

    /** How often each group has grown. */
    private final int[] growth;

    /** Groups of so many units still join as easily as single units. */
    private static final int FEW = 2;

    /** For two groups that did not fit, how often both had grown by then: until one grows, they need no other look. */
    private final PairTable misfits = new PairTable();

    Grouping(List<Unit> units, PairScores scores) {
        this.units = units;
        this.scores = scores;
        this.groupOf = new int[units.size()];
        this.articleOf = new int[units.size()];
        this.growth = new int[units.size()];
        Map<String, Integer> articles = new HashMap<>();
        for (int index = 0; index < units.size(); index++) {
            groupOf[index] = index;
            articleOf[index] =
                    articles.computeIfAbsent(units.get(index).article().id(), id -> articles.size());
            members.add(new ArrayList<>(List.of(index)));
        }
    }

    /** Returns the groups in order of their first unit, each sorted. */
    List<List<Integer>> groups() {
        scores.forEachFrom(StatementAligner.SEED, (one, other, logOdds) -> {
            int first = groupOf[one];
            int second = groupOf[other];
            if (first != second && misfits.get(first, second, -1) != growth[first] + growth[second]) {
                if (linkage(first, second) >= needed(first, second) && compatible(first, second)) {
                    merge(Math.min(first, second), Math.max(first, second));
                } else {
                    misfits.put(first, second, growth[first] + growth[second]);
                }
            }
        });
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    /**
     * Returns the mean log-odds that two groups need. The error of a mean falls with the root of what it is taken of: of one
     * pair it may lie far below even odds though both say the same, of many it may not. With one threshold for all sizes,
     * groups of a large story grew to all that it tells of a subject.
     */
    private double needed(int first, int second) {
        int fewer = Math.min(members.get(first).size(), members.get(second).size());
        return StatementAligner.THRESHOLD / (fewer <= FEW ? 1 : Math.sqrt(fewer));
    }

    /**
     * Returns whether units of one article in both groups do not keep them apart: they are surely alike, or at least
     * alike while the other articles' units hold the groups together. Many a report tells a thing in its lead and again
     * below. Words that a program repeated make units alike that are not; there only the second way is open.
     */
    private boolean compatible(int first, int second) {
        boolean surelyAlike = true;
        boolean alike = true;
        for (int a : members.get(first)) {
            for (int b : members.get(second)) {
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
    private double apart(int first, int second) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (int a : members.get(first)) {
            for (int b : members.get(second)) {
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

    private double linkage(int first, int second) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (int a : members.get(first)) {
            for (int b : members.get(second)) {
                all.accept(scores.get(a, b));
            }
        }
        return all.getCount() == 0 ? Double.NEGATIVE_INFINITY : all.getAverage();
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(into).sort(Integer::compare);
        members.get(from).forEach(index -> groupOf[index] = into);
        members.get(from).clear();
        growth[into]++;
    }
}
