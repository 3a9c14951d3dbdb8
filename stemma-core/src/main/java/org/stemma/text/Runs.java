package org.stemma.text;

import java.util.List;

/** Runs of words that two texts have in common. */
public final class Runs {
    private Runs() {}

    /**
     * Returns the length of the longest run of words that both have, one after the other: the longest common substring, in time
     * of the product of both lengths.
     */
    public static int longest(List<String> words, List<String> others) {
        int longest = 0;
        int[] above = new int[others.size() + 1];
        for (String word : words) {
            int[] row = new int[others.size() + 1];
            for (int j = 0; j < others.size(); j++) {
                row[j + 1] = word.equals(others.get(j)) ? above[j] + 1 : 0;
                longest = Math.max(longest, row[j + 1]);
            }
            above = row;
        }
        return longest;
    }
}
