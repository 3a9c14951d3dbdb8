package org.stemma.bench.transmission;

import java.util.List;

/** Where the words of one text stand in another copy of it. */
final class Places {
    private Places() {}

    /** Returns for each word of the first text the place of its counterpart in the second, by their longest common subsequence. */
    static int[] of(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int[] places = new int[first.size()];
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            while (j < second.size() && !first.get(i).equals(second.get(j)) && common[i][j + 1] > common[i + 1][j]) {
                j++;
            }
            places[i] = j;
            j += j < second.size() && first.get(i).equals(second.get(j)) ? 1 : 0;
        }
        return places;
    }
}
