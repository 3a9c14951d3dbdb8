package org.stemma.statement;

import java.util.List;

/** Compares sequences of words. */
public final class Sequences {
    private Sequences() {}

    /** Returns twice the length of the longest common subsequence over the length of both, from 0 to 1. */
    static double commonShare(List<String> first, List<String> second) {
        int length = first.size() + second.size();
        return length == 0 ? 1 : 2.0 * common(first, second) / length;
    }

    /** Returns the length of the longest common subsequence. */
    public static int common(List<String> first, List<String> second) {
        int[] above = new int[second.size() + 1];
        for (String word : first) {
            int[] row = new int[second.size() + 1];
            for (int j = 0; j < second.size(); j++) {
                row[j + 1] = word.equals(second.get(j)) ? above[j] + 1 : Math.max(row[j], above[j + 1]);
            }
            above = row;
        }
        return above[second.size()];
    }
}
