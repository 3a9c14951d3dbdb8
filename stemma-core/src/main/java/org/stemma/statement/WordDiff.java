package org.stemma.reconstruction;

import java.util.ArrayList;
import java.util.List;

/** Lays two readings side by side by the longest sequence of words that both have in the same order. */
final class WordDiff {
    private final List<int[]> pairs = new ArrayList<>();
    private final int firstSize;
    private final int secondSize;

    /** A stretch in which two readings differ: words from (in) and to (out) of each. */
    record Gap(int from, int to, int otherFrom, int otherTo) {}

    WordDiff(List<String> first, List<String> second) {
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

    /** Returns the share of the shorter reading's words that both have in order, from 0 to 1. */
    double shareOfShorter() {
        int shorter = Math.min(firstSize, secondSize);
        return shorter == 0 ? 0 : pairs.size() / (double) shorter;
    }

    /** Returns where they differ between two words that both have: what one lacks at an end it may only not quote. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int index = 1; index < pairs.size(); index++) {
            int[] before = pairs.get(index - 1);
            int[] behind = pairs.get(index);
            if (behind[0] - before[0] > 1 || behind[1] - before[1] > 1) {
                gaps.add(new Gap(before[0] + 1, behind[0], before[1] + 1, behind[1]));
            }
        }
        return gaps;
    }
}
