package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Groups things by average linkage where few pairs are alike: of all groups the two whose members are most alike on
 * average become one as long as that average is above 0. A pair of which nothing was said counts as unlike.
 */
final class SparseLinkage {
    private final double unlike;
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();

    private record Link(double average, int first, int second, int versions) {}

    /**
     * Begins with single things.
     *
     * @param unlike below 0, the likeness of two things of which nothing was said
     */
    SparseLinkage(int things, double unlike) {
        this.unlike = unlike;
        for (int index = 0; index < things; index++) {
            sums.add(new TreeMap<>());
            members.add(new ArrayList<>(List.of(index)));
            versions.add(0);
        }
    }

    /** Says how alike two things are, above 0 for things that belong together; minus infinity keeps them apart. */
    void put(int first, int second, double likeness) {
        sums.get(first).put(second, likeness - unlike);
        sums.get(second).put(first, likeness - unlike);
    }

    /** Returns the groups in order of their first members, each sorted. */
    List<List<Integer>> groups() {
        PriorityQueue<Link> queue = new PriorityQueue<>(Comparator.comparingDouble((Link link) -> -link.average)
                .thenComparingInt(Link::first)
                .thenComparingInt(Link::second));
        for (int first = 0; first < sums.size(); first++) {
            offer(queue, first);
        }
        while (!queue.isEmpty()) {
            Link link = queue.poll();
            if (link.versions == versions.get(link.first) + versions.get(link.second)
                    && !members.get(link.first).isEmpty()
                    && !members.get(link.second).isEmpty()) {
                merge(link.first, link.second);
                offer(queue, link.first);
            }
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    private void offer(PriorityQueue<Link> queue, int group) {
        sums.get(group).forEach((other, sum) -> {
            double pairs =
                    (double) members.get(group).size() * members.get(other).size();
            double average = sum / pairs + unlike;
            if (average > 0) {
                int first = Math.min(group, other);
                int second = Math.max(group, other);
                queue.add(new Link(average, first, second, versions.get(first) + versions.get(second)));
            }
        });
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        versions.set(into, versions.get(into) + 1);
        sums.get(into).remove(from);
        sums.get(from).remove(into);
        sums.get(from).forEach((other, sum) -> {
            double both = sums.get(into).merge(other, sum, Double::sum);
            sums.get(other).put(into, both);
            sums.get(other).remove(from);
        });
        sums.get(from).clear();
    }
}
