package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Closes the seams between clauses that not all articles part: where some articles tell in one clause what others tell in two
 * neighbouring ones, the two are one statement. Collation programs cut texts the same way: only where all witnesses can be
 * cut (parallel segmentation).
 *
 * <p>Whether an article's clause holds both parts, or just one of them, is told by its length, as sentence alignment does
 * (Gale and Church 1993). Most articles of both groups must tell the parts together: where many tell one alone, it is a
 * statement of its own.
 */
final class Seams {
    /** For each article that parts two clauses, more than so many must tell them in one. */
    private static final double WHOLE = 0.2;

    private final List<Unit> units;
    private final PairScores scores;
    private final int[] groupOf;
    private final List<List<Integer>> members = new ArrayList<>();

    /** Pairs of groups that are no seam as they are. */
    private final Set<Seam> parted = new HashSet<>();

    /** Two groups and how many units they hold; groups only grow. */
    private record Seam(int first, int second, int units) {}

    /** Takes the units of a story, each article's in its order, and their groups. */
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

    /** Returns whether two groups are one statement that some articles tell in a single clause. */
    private boolean isSeam(int first, int second) {
        Seam seam = new Seam(
                first, second, members.get(first).size() + members.get(second).size());
        if (parted.contains(seam)) {
            return false;
        }
        boolean closes = closes(first, second);
        if (!closes) {
            parted.add(seam);
        }
        return closes;
    }

    private boolean closes(int first, int second) {
        Map<String, List<Integer>> ofFirst = byArticle(first);
        Map<String, List<Integer>> ofSecond = byArticle(second);
        Set<String> all = new TreeSet<>(ofFirst.keySet());
        all.addAll(ofSecond.keySet());
        List<String> both = all.stream()
                .filter(article -> isCut(told(ofFirst, article), told(ofSecond, article)))
                .toList();
        if (both.isEmpty()) {
            return false;
        }
        double lengthFirst = mean(ofFirst, both);
        double lengthSecond = mean(ofSecond, both);
        long whole = all.stream()
                .filter(article -> ofFirst.containsKey(article) != ofSecond.containsKey(article))
                .filter(article -> isWhole(told(ofFirst, article), lengthFirst, lengthSecond, second)
                        || isWhole(told(ofSecond, article), lengthSecond, lengthFirst, first))
                .count();
        long together = both.size() + whole;
        return whole > WHOLE * both.size() && all.size() - together <= together;
    }

    /** Returns whether an article tells two parts in one sentence. */
    private boolean isCut(List<Integer> first, List<Integer> second) {
        return first.stream().anyMatch(a -> second.stream().anyMatch(b -> isSentence(a, b)));
    }

    /**
     * Returns whether what an article tells in the group of one part holds the other part too.
     *
     * @param part how long the one part is where articles tell both
     * @param more how long the other is there
     * @param other the other part's group
     */
    private boolean isWhole(List<Integer> told, double part, double more, int other) {
        double length = length(told);
        return length > 0 && length * length >= part * (part + more) && isLike(told, other);
    }

    private boolean isLike(List<Integer> told, int group) {
        return told.stream()
                        .flatMapToDouble(
                                index -> members.get(group).stream().mapToDouble(other -> scores.get(index, other)))
                        .average()
                        .orElse(Double.NEGATIVE_INFINITY)
                >= StatementAligner.THRESHOLD;
    }

    private static List<Integer> told(Map<String, List<Integer>> byArticle, String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    private double mean(Map<String, List<Integer>> byArticle, List<String> articles) {
        return articles.stream()
                .mapToDouble(article -> length(told(byArticle, article)))
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
