package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.statement.WordDiff;

/**
 * Finds which quotations are of one line of an origin, in any languages.
 *
 * <p>Two that tell the same statement are of one line; in one language only where they share words, or tell nothing else.
 * A few words that stand in a longer quotation of the language belong to it.
 */
final class LineGroups {
    /** Share of the shorter one's words that two quotations of one line have in common at least. */
    static final double ALIKE = 0.3;

    /** Quotations of so many words seldom are a line of their own. */
    private static final int FEW_WORDS = 3;

    private final List<Quoted> quoted;
    private final int[] group;

    private LineGroups(List<Quoted> quoted) {
        this.quoted = quoted;
        group = new int[quoted.size()];
        for (int number = 0; number < group.length; number++) {
            group[number] = number;
        }
    }

    /** Returns the groups, each in the order of the quotations, in the order of their first ones. */
    static List<List<Quoted>> of(List<Quoted> quoted) {
        LineGroups groups = new LineGroups(quoted);
        groups.joinTellings();
        groups.joinFragments();
        Map<Integer, List<Quoted>> lines = new TreeMap<>();
        for (int number = 0; number < quoted.size(); number++) {
            lines.computeIfAbsent(groups.root(number), key -> new ArrayList<>()).add(quoted.get(number));
        }
        return List.copyOf(lines.values());
    }

    private void joinTellings() {
        Map<Integer, List<Integer>> tellings = new TreeMap<>();
        for (int number = 0; number < quoted.size(); number++) {
            for (int statement : quoted.get(number).statements()) {
                tellings.computeIfAbsent(statement, key -> new ArrayList<>()).add(number);
            }
        }
        for (List<Integer> telling : tellings.values()) {
            for (int i = 0; i < telling.size(); i++) {
                for (int j = i + 1; j < telling.size(); j++) {
                    if (ofOneLine(quoted.get(telling.get(i)), quoted.get(telling.get(j)))) {
                        join(telling.get(i), telling.get(j));
                    }
                }
            }
        }
    }

    private static boolean ofOneLine(Quoted first, Quoted second) {
        return !first.language().equals(second.language())
                || (first.statements().size() == 1 && first.statements().equals(second.statements()))
                || new WordDiff(first.words(), second.words()).shareOfShorter() >= ALIKE;
    }

    private void joinFragments() {
        for (int number = 0; number < quoted.size(); number++) {
            Quoted fragment = quoted.get(number);
            for (int other = 0; fragment.words().size() <= FEW_WORDS && other < quoted.size(); other++) {
                Quoted longer = quoted.get(other);
                if (longer.words().size() > FEW_WORDS
                        && longer.language().equals(fragment.language())
                        && Collections.indexOfSubList(longer.words(), fragment.words()) >= 0) {
                    join(other, number);
                    break;
                }
            }
        }
    }

    private void join(int first, int second) {
        int low = Math.min(root(first), root(second));
        group[Math.max(root(first), root(second))] = low;
    }

    private int root(int number) {
        int root = number;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }
}
