package org.stemma.encode;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much a word tells, by how few of the passages at hand hold it (Spärck Jones 1972, smoothed as in BM25). Words of
 * different languages are different words.
 */
public final class Rarity {
    private final Map<String, Integer> holders;
    private final int passages;

    private Rarity(Map<String, Integer> holders, int passages) {
        this.holders = holders;
        this.passages = passages;
    }

    /** Counts the words of the passages. */
    public static Rarity of(Collection<PassageWords> passages) {
        Map<String, Integer> holders = new HashMap<>();
        for (PassageWords passage : passages) {
            Set<String> words = new HashSet<>();
            for (int word = 0; word < passage.size(); word++) {
                words.add(key(passage.word(word)));
            }
            words.forEach(word -> holders.merge(word, 1, Integer::sum));
        }
        return new Rarity(holders, passages.size());
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns the word's weight, greater than 0. */
    public double weight(String word) {
        int holding = holders.getOrDefault(key(word), 0);
        return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
    }
}
