package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Groups of places that grow: each place is a group of its own at first, and two groups become one where a test lets them. */
final class Agglomeration {
    private final int[] groupOf;
    private final List<List<Integer>> members = new ArrayList<>();

    /** How often each group has grown. */
    private final int[] growth;

    /** For two groups that did not fit, how often both had grown by then: until one grows, they need no other look. */
    private final PairTable misfits = new PairTable();

    private final BiPredicate<List<Integer>, List<Integer>> fit;

    /**
     * Makes groups of one place each.
     *
     * @param places how many there are
     * @param fit tells of the members of two groups whether they may be one
     */
    Agglomeration(int places, BiPredicate<List<Integer>, List<Integer>> fit) {
        this.fit = fit;
        this.groupOf = new int[places];
        this.growth = new int[places];
        for (int place = 0; place < places; place++) {
            groupOf[place] = place;
            members.add(new ArrayList<>(List.of(place)));
        }
    }

    /** Makes one of the groups of two places where they fit. */
    void consider(int one, int other) {
        int first = groupOf[one];
        int second = groupOf[other];
        int grown = growth[first] + growth[second];
        if (first != second && misfits.get(first, second, -1) != grown) {
            if (fit.test(members.get(first), members.get(second))) {
                merge(Math.min(first, second), Math.max(first, second));
            } else {
                misfits.put(first, second, grown);
            }
        }
    }

    /** Returns the groups in order of their first place, each sorted. */
    List<List<Integer>> groups() {
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    private void merge(int into, int from) {
        members.get(into).addAll(members.get(from));
        members.get(into).sort(Integer::compare);
        members.get(from).forEach(place -> groupOf[place] = into);
        members.get(from).clear();
        growth[into]++;
    }
}
