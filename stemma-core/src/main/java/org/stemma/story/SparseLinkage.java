package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups things by average linkage where few pairs are looked at beforehand: of all groups the two whose members are most
 * alike on average become one as long as that average is above 0. The pairs that were looked at beforehand are taken to be
 * the likeliest: only where these are alike, others are asked for, and of many a sample (a Fibonacci lattice).
 */
final class SparseLinkage {
    /** Of so many pairs of two groups at most the likeness is asked. */
    private static final int SAMPLE = 64;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Likeness likeness;
    private final List<Set<Integer>> lookedAt = new ArrayList<>();
    private final List<Map<Integer, Known>> known = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();

    /** Tells how alike two things are, above 0 for things that belong together. */
    interface Likeness {
        double of(int first, int second);
    }

    /** What is known of the pairs between two groups. */
    private record Known(double sum, int pairs) {
        Known plus(Known other) {
            return new Known(sum + other.sum, pairs + other.pairs);
        }

        double mean() {
            return sum / pairs;
        }
    }

    /** Two groups; until others are asked for, their mean is that of the pairs that were looked at. */
    private record Link(double mean, boolean asked, int first, int second, int versions) {}

    /**
     * Begins with single things.
     *
     * @param likeness asked about pairs that are not {@link #put}
     */
    SparseLinkage(int things, Likeness likeness) {
        this.likeness = likeness;
        for (int index = 0; index < things; index++) {
            lookedAt.add(new HashSet<>());
            known.add(new TreeMap<>());
            members.add(new ArrayList<>(List.of(index)));
            versions.add(0);
        }
    }

    /** Says how alike two things are; minus infinity keeps them apart. What was said of them before no longer holds. */
    void put(int first, int second, double likeness) {
        lookedAt.get(first).add(second);
        lookedAt.get(second).add(first);
        known.get(first).put(second, new Known(likeness, 1));
        known.get(second).put(first, new Known(likeness, 1));
    }

    /** Returns the groups in order of their first members, each sorted. */
    List<List<Integer>> groups() {
        PriorityQueue<Link> queue = new PriorityQueue<>(Comparator.comparingDouble((Link link) -> -link.mean)
                .thenComparingInt(Link::first)
                .thenComparingInt(Link::second));
        for (int first = 0; first < known.size(); first++) {
            offer(queue, first);
        }
        while (!queue.isEmpty()) {
            Link link = queue.poll();
            if (link.versions != versions.get(link.first) + versions.get(link.second)
                    || members.get(link.first).isEmpty()
                    || members.get(link.second).isEmpty()) {
                continue;
            }
            if (link.asked) {
                merge(link.first, link.second);
                offer(queue, link.first);
            } else {
                double mean = mean(link.first, link.second);
                if (mean > 0) {
                    queue.add(new Link(mean, true, link.first, link.second, link.versions));
                }
            }
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private void offer(PriorityQueue<Link> queue, int group) {
        known.get(group).forEach((other, pairs) -> {
            if (pairs.mean() > 0) {
                int first = Math.min(group, other);
                int second = Math.max(group, other);
                queue.add(new Link(pairs.mean(), false, first, second, versions.get(first) + versions.get(second)));
            }
        });
    }

    /** Returns the mean of all pairs of two groups: of those looked at as they are, of the others by their sample. */
    private double mean(int group, int other) {
        List<Integer> ones = members.get(group);
        List<Integer> others = members.get(other);
        Known met = known.get(group).getOrDefault(other, new Known(0, 0));
        long pairs = (long) ones.size() * others.size();
        long unknown = pairs - met.pairs;
        if (unknown == 0 || met.sum == Double.NEGATIVE_INFINITY) {
            return met.mean();
        }
        double sum = 0;
        int asked = 0;
        for (int draw = 0; draw < Math.min(pairs, SAMPLE); draw++) {
            boolean all = pairs <= SAMPLE;
            int one = all ? draw / others.size() : (int) ((draw + 0.5) / SAMPLE * ones.size());
            int two = all ? draw % others.size() : (int) (draw * GOLDEN % 1 * others.size());
            int first = ones.get(one);
            int second = others.get(two);
            if (!lookedAt.get(first).contains(second)) {
                sum += likeness.of(first, second);
                asked++;
            }
        }
        // Where the sample met none of the unknown pairs there are few of them.
        return asked == 0 ? met.mean() : (met.sum + sum / asked * unknown) / pairs;
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        versions.set(into, versions.get(into) + 1);
        known.get(into).remove(from);
        known.get(from).remove(into);
        known.get(from).forEach((other, pairs) -> {
            Known both = known.get(into).merge(other, pairs, Known::plus);
            known.get(other).put(into, both);
            known.get(other).remove(from);
        });
        known.get(from).clear();
    }
}
