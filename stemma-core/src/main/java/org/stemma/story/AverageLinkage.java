package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Groups things by average linkage: of all groups the two whose members are most alike on average become one, as long as
 * that average is not negative (Sokal and Michener 1958, UPGMA). Of equals the first in order go first.
 */
final class AverageLinkage {
    private static final int NONE = -1;

    /** Sum of the likeness of all pairs between two groups; a group is known by its first member. */
    private final double[][] sums;

    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] nearest;

    /** Takes over a symmetric table of likeness, positive for things that belong together. */
    AverageLinkage(double[][] likeness) {
        sums = likeness;
        nearest = new int[likeness.length];
        for (int index = 0; index < likeness.length; index++) {
            members.add(new ArrayList<>(List.of(index)));
        }
    }

    /** Returns the groups in order of their first members, each sorted. */
    List<List<Integer>> groups() {
        for (int group = 0; group < nearest.length; group++) {
            nearest[group] = nearest(group);
        }
        for (int first = best(); first != NONE; first = best()) {
            merge(Math.min(first, nearest[first]), Math.max(first, nearest[first]));
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted(Comparator.naturalOrder()).toList())
                .toList();
    }

    private double average(int first, int second) {
        return sums[first][second]
                / ((double) members.get(first).size() * members.get(second).size());
    }

    /** Returns the group most like this one; none where no group is like it at all. */
    private int nearest(int group) {
        int best = NONE;
        for (int other = 0; other < sums.length; other++) {
            if (other != group && !members.get(other).isEmpty() && average(group, other) >= 0) {
                best = best == NONE || average(group, other) > average(group, best) ? other : best;
            }
        }
        return best;
    }

    /** Returns the group that lies nearest to another one. */
    private int best() {
        int best = NONE;
        for (int group = 0; group < nearest.length; group++) {
            if (!members.get(group).isEmpty() && nearest[group] != NONE) {
                boolean better = best == NONE || average(group, nearest[group]) > average(best, nearest[best]);
                best = better ? group : best;
            }
        }
        return best;
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        for (int other = 0; other < sums.length; other++) {
            sums[into][other] += sums[from][other];
            sums[other][into] = sums[into][other];
        }
        for (int group = 0; group < nearest.length; group++) {
            boolean touched = group == into || nearest[group] == into || nearest[group] == from;
            if (touched && !members.get(group).isEmpty()) {
                nearest[group] = nearest(group);
            }
        }
    }
}
