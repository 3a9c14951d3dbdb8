package org.stemma.statement;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups units by average linkage; two of one article only where it tells the same thing twice or in two clauses. */
final class Grouping {
    private final List<Unit> units;
    private final PairScores scores;
    private final int[] groupOf;
    private final int[] articleOf;
    private final List<List<Integer>> members = new ArrayList<>();

    /** How often each group has grown. */
    private final int[] growth;

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
        for (long[] pair : scores.above(StatementAligner.SEED)) {
            int first = groupOf[(int) pair[0]];
            int second = groupOf[(int) pair[1]];
            if (first != second && misfits.get(first, second, -1) != growth[first] + growth[second]) {
                if (linkage(first, second) >= StatementAligner.THRESHOLD && compatible(first, second)) {
                    merge(Math.min(first, second), Math.max(first, second));
                } else {
                    misfits.put(first, second, growth[first] + growth[second]);
                }
            }
        }
        joinNeighbours();
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(List::copyOf)
                .toList();
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

    /**
     * Joins the parts of what some articles tell in one clause and others in several: a group whose every unit stands in a
     * sentence of which the other group holds another clause, where the articles that only the other group has tell both.
     */
    private void joinNeighbours() {
        for (int group = 0; group < members.size(); group++) {
            if (!members.get(group).isEmpty()) {
                int whole = neighbour(group);
                if (whole >= 0) {
                    merge(whole, group);
                }
            }
        }
    }

    /** Returns the group of which another is a part; -1 for none. */
    private int neighbour(int group) {
        int first = members.get(group).get(0);
        for (int beside : new int[] {first - 1, first + 1}) {
            if (isNeighbour(first, beside)) {
                int whole = groupOf[beside];
                boolean part = whole != group && members.get(whole).size() > 1 && isPart(group, whole);
                if (part && fits(group, whole)) {
                    return whole;
                }
            }
        }
        return -1;
    }

    private boolean isPart(int group, int whole) {
        return members.get(group).stream()
                .allMatch(index -> (isNeighbour(index, index - 1) && groupOf[index - 1] == whole)
                        || (isNeighbour(index, index + 1) && groupOf[index + 1] == whole));
    }

    private boolean isNeighbour(int index, int neighbour) {
        return neighbour >= 0
                && neighbour < units.size()
                && sameArticle(index, neighbour)
                && units.get(index).sentence() == units.get(neighbour).sentence();
    }

    /** Returns whether a group is like the units of another that stand in articles of which it has none. */
    private boolean fits(int group, int whole) {
        Set<Integer> own = new HashSet<>();
        members.get(group).forEach(index -> own.add(articleOf[index]));
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (int other : members.get(whole)) {
            if (!own.contains(articleOf[other])) {
                members.get(group).forEach(index -> all.accept(scores.get(index, other)));
            }
        }
        return all.getCount() > 0 && all.getAverage() >= StatementAligner.THRESHOLD;
    }
}
