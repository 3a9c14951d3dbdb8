package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Closes the seams between clauses that not all articles part: where some articles tell in one clause what others tell in two
 * neighbouring ones, the two are one statement. Collation programs cut texts the same way: only where all witnesses can be
 * cut (parallel segmentation).
 *
 * <p>Whether an article's clause holds both parts, or just one of them, is told by its length.
 */
final class Seams {
    private final List<Unit> units;
    private final PairScores scores;
    private final int[] groupOf;
    private final List<List<Integer>> members = new ArrayList<>();

    Seams(List<Unit> units, PairScores scores, List<List<Integer>> groups) {
        this.units = units;
        this.scores = scores;
        this.groupOf = new int[units.size()];
        for (List<Integer> group : groups) {
            group.forEach(index -> groupOf[index] = members.size());
            members.add(new ArrayList<>(group));
        }
    }

    /** Returns the groups with the closed seams, in order of their first unit, each sorted. */
    List<List<Integer>> close() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int index = 0; index + 1 < units.size(); index++) {
                int first = groupOf[index];
                int second = groupOf[index + 1];
                if (first != second && isSentence(index, index + 1) && isSeam(first, second)) {
                    merge(Math.min(first, second), Math.max(first, second));
                    changed = true;
                }
            }
        }
        return members.stream()
                .filter(list -> !list.isEmpty())
                .sorted((a, b) -> Integer.compare(a.get(0), b.get(0)))
                .map(List::copyOf)
                .toList();
    }

    private boolean isSentence(int first, int second) {
        return units.get(first).sharesArticle(units.get(second))
                && units.get(first).sentence() == units.get(second).sentence();
    }

    private boolean isSeam(int first, int second) {
        Map<String, List<Integer>> ofFirst = byArticle(first);
        Map<String, List<Integer>> ofSecond = byArticle(second);
        Set<String> both = new LinkedHashSet<>(ofFirst.keySet());
        both.retainAll(ofSecond.keySet());
        both.removeIf(article -> ofFirst.get(article).stream()
                .noneMatch(a -> ofSecond.get(article).stream().anyMatch(b -> isSentence(a, b))));
        if (both.isEmpty()) {
            return false;
        }
        double a = mean(ofFirst, both);
        double b = mean(ofSecond, both);
        int whole = wholes(ofFirst, ofSecond, both, second, a, b) + wholes(ofSecond, ofFirst, both, first, b, a);
        return whole > Tune.get("vote", .2) * both.size();
    }

    /** Counts the articles that tell both parts in what stands in the group of one of them. */
    private int wholes(
            Map<String, List<Integer>> one,
            Map<String, List<Integer>> other,
            Set<String> both,
            int otherGroup,
            double length,
            double more) {
        int wholes = 0;
        for (Map.Entry<String, List<Integer>> entry : one.entrySet()) {
            if (!other.containsKey(entry.getKey()) && !both.contains(entry.getKey())) {
                double own = length(entry.getValue());
                boolean holds = own * own >= Tune.get("seam", 1) * length * (length + more);
                if (holds && fits(entry.getValue(), otherGroup)) {
                    wholes++;
                }
            }
        }
        return wholes;
    }

    private boolean fits(List<Integer> told, int group) {
        return told.stream()
                        .flatMapToDouble(index -> members.get(group).stream()
                                .mapToDouble(other -> scores.get(index, other)))
                        .average()
                        .orElse(-9)
                >= Tune.get("seamfit", StatementAligner.THRESHOLD);
    }

    private double mean(Map<String, List<Integer>> told, Set<String> articles) {
        return articles.stream()
                .mapToDouble(article -> length(told.getOrDefault(article, List.of())))
                .average()
                .orElse(0);
    }

    private double length(List<Integer> indexes) {
        return indexes.stream()
                .mapToInt(index -> units.get(index).text().length())
                .sum();
    }

    private Map<String, List<Integer>> byArticle(int group) {
        Map<String, List<Integer>> told = new TreeMap<>();
        for (int index : members.get(group)) {
            told.computeIfAbsent(units.get(index).article().id(), id -> new ArrayList<>())
                    .add(index);
        }
        return told;
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(into).sort(Integer::compare);
        members.get(from).forEach(index -> groupOf[index] = into);
        members.get(from).clear();
    }
}
