package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;

/** Lays two readings side by side by the longest sequence of words that both have in the same order. */
public final class WordDiff {
    private final List<int[]> pairs = new ArrayList<>();
    private final int firstSize;
    private final int secondSize;

    /**
     * A stretch in which two readings differ.
     *
     * @param from its first word in the first reading
     * @param to the word behind its last one there
     * @param otherFrom its first word in the second reading
     * @param otherTo the word behind its last one there
     */
    public record Gap(int from, int to, int otherFrom, int otherTo) {}

    /** Compares two readings word by word. */
    public WordDiff(List<String> first, List<String> second) {
        firstSize = first.size();
        secondSize = second.size();
        int[][] common = new int[firstSize + 1][secondSize + 1];
        for (int i = firstSize - 1; i >= 0; i--) {
            for (int j = secondSize - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < firstSize && j < secondSize) {
            if (first.get(i).equals(second.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Returns the number of words that both have in order. */
    public int common() {
        return pairs.size();
    }

    /** Returns the share of the shorter reading's words that both have in order, from 0 to 1. */
    public double shareOfShorter() {
        int shorter = Math.min(firstSize, secondSize);
        return shorter == 0 ? 0 : pairs.size() / (double) shorter;
    }

    /** Returns twice the number of words that both have in order over all words that stand outside a gap, from 0 to 1. */
    double shareOutside(Gap gap) {
        int words = firstSize + secondSize - (gap.to() - gap.from()) - (gap.otherTo() - gap.otherFrom());
        return words == 0 ? 0 : 2.0 * pairs.size() / words;
    }

    /** Returns where they differ between two words that both have: what one lacks at an end it may only not quote. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int index = 1; index < pairs.size(); index++) {
            add(pairs.get(index - 1), pairs.get(index), gaps);
        }
        return gaps;
    }

    /** Returns where they differ, also before the first word and behind the last one that both have. */
    List<Gap> allGaps() {
        List<int[]> bounds = new ArrayList<>();
        bounds.add(new int[] {-1, -1});
        bounds.addAll(pairs);
        bounds.add(new int[] {firstSize, secondSize});
        List<Gap> gaps = new ArrayList<>();
        for (int index = 1; index < bounds.size(); index++) {
            add(bounds.get(index - 1), bounds.get(index), gaps);
        }
        return gaps;
    }

    private static void add(int[] before, int[] behind, List<Gap> gaps) {
        if (behind[0] - before[0] > 1 || behind[1] - before[1] > 1) {
            gaps.add(new Gap(before[0] + 1, behind[0], before[1] + 1, behind[1]));
        }
    }
}
