package org.stemma.story;

import java.util.HashMap;
import java.util.Map;

/** In how many articles each term stands. */
final class TermCounts {
    private final Map<Integer, Integer> holders = new HashMap<>();
    private int articles;

    void add(Terms terms) {
        count(terms, 1);
    }

    void remove(Terms terms) {
        count(terms, -1);
    }

    private void count(Terms terms, int by) {
        articles += by;
        for (int index = 0; index < terms.size(); index++) {
            holders.merge(terms.key(index), by, (old, change) -> old + change == 0 ? null : old + change);
        }
    }

    int articles() {
        return articles;
    }

    int holders(int term) {
        return holders.getOrDefault(term, 0);
    }

    /** Returns what a term tells, greater than 0 (Spärck Jones 1972, smoothed). */
    double rarity(int term) {
        return Math.log(1 + Math.max(1, articles) / (double) Math.max(1, holders(term)));
    }
}
