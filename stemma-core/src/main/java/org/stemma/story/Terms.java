package org.stemma.story;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What occurs in an article, and how often in its headline, at its beginning, and in all. Terms are known by a number of 32
 * bits made of their text: small enough to keep for each article of an archive. Two in a million pairs of terms share one.
 */
final class Terms {
    /** A term in the headline or near it weighs as much as so many further down. */
    private static final int FRONT = 2;

    private static final int MOST = Byte.MAX_VALUE;

    /** The zones of an article. */
    enum Zone {
        /** Its headline, or what comes first. */
        TITLE(0),
        /** The sentences after it. */
        LEAD(1),
        /** The rest. */
        BODY(2);

        private final int place;

        Zone(int place) {
            this.place = place;
        }
    }

    /** Part of an article that two articles may be compared by. */
    enum Part {
        /** Headline only. */
        TITLE,
        /** Headline and first sentences. */
        HEAD,
        /** All of it, what stands in front weighing more. */
        WHOLE
    }

    private final int[] keys;
    /** A byte for each zone of each key. */
    private final byte[] counts;

    /** Takes over sorted keys and as many counts as there are zones for each. */
    Terms(int[] keys, byte[] counts) {
        if (counts.length != keys.length * Zone.values().length) {
            throw new IllegalArgumentException(keys.length + " terms with " + counts.length + " counts");
        }
        this.keys = keys;
        this.counts = counts;
    }

    /** Collects the terms of an article. */
    static final class Collector {
        private final SortedMap<Integer, byte[]> found = new TreeMap<>();

        /** Adds one occurrence. */
        void add(String term, Zone zone) {
            byte[] zones = found.computeIfAbsent(key(term), key -> new byte[Zone.values().length]);
            zones[zone.place] = (byte) Math.min(MOST, zones[zone.place] + 1);
        }

        /** Returns what was added. */
        Terms terms() {
            int[] keys = new int[found.size()];
            byte[] counts = new byte[found.size() * Zone.values().length];
            int index = 0;
            for (Map.Entry<Integer, byte[]> entry : found.entrySet()) {
                keys[index] = entry.getKey();
                System.arraycopy(entry.getValue(), 0, counts, index * Zone.values().length, Zone.values().length);
                index++;
            }
            return new Terms(keys, counts);
        }
    }

    /** Spreads the hash of a text over all 32 bits (the finisher of MurmurHash3, Appleby 2008). */
    private static int key(String term) {
        int hash = term.hashCode();
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    int size() {
        return keys.length;
    }

    int key(int index) {
        return keys[index];
    }

    int count(int index, Zone zone) {
        return counts[index * Zone.values().length + zone.place];
    }

    /** Returns the weight of a term in a part of the article; 0 where it does not stand in it. */
    private double weight(int index, Part part) {
        int title = count(index, Zone.TITLE);
        int lead = count(index, Zone.LEAD);
        int frequency = switch (part) {
            case TITLE -> title;
            case HEAD -> title + lead;
            case WHOLE -> FRONT * (title + lead) + count(index, Zone.BODY);
        };
        if (frequency == 0) {
            return 0;
        }
        return part == Part.TITLE ? frequency : 1 + Math.log(frequency);
    }

    /** Returns a part of the article as a vector of length 1, its terms weighted by rarity. */
    WeightedTerms weighted(Part part, TermCounts rarity) {
        int[] present = new int[keys.length];
        float[] weights = new float[keys.length];
        int size = 0;
        double squares = 0;
        for (int index = 0; index < keys.length; index++) {
            double weight = weight(index, part);
            if (weight > 0) {
                double weighted = weight * rarity.rarity(keys[index]);
                present[size] = keys[index];
                weights[size++] = (float) weighted;
                squares += weighted * weighted;
            }
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int index = 0; index < size; index++) {
            weights[index] *= scale;
        }
        return new WeightedTerms(Arrays.copyOf(present, size), Arrays.copyOf(weights, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && Arrays.equals(keys, terms.keys) && Arrays.equals(counts, terms.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }
}
