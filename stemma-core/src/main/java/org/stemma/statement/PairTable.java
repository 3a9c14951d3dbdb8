package org.stemma.statement;

import java.util.Arrays;

/**
 * A number for each of some pairs of places.
 *
 * <p>A table of boxed longs will not do: the hash of a long is the lower half XOR the upper, which for pairs of N places has
 * N values, not N². In a story of 75 articles nearly all of the aligner's time went into such chains.
 */
final class PairTable {
    private static final int SMALLEST = 64;

    /** Mixes the bits of a key: 2^64 over the golden ratio (Knuth's multiplicative hashing). */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final long FREE = -1;

    private long[] keys = new long[SMALLEST];
    private double[] values = new double[SMALLEST];
    private int size;

    /** What is done with each pair. */
    interface Visitor {
        /** Takes the two places, the lesser first, and the number. */
        void visit(int first, int second, double value);
    }

    PairTable() {
        Arrays.fill(keys, FREE);
    }

    /** Keeps a number for two places, in whatever order they are given. */
    void put(int first, int second, double value) {
        if (2L * (size + 1) > keys.length) {
            grow();
        }
        long key = key(first, second);
        int slot = slot(key);
        size += keys[slot] == FREE ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    /** Returns the number of two places, or another one where there is none. */
    double get(int first, int second, double otherwise) {
        int slot = slot(key(first, second));
        return keys[slot] == FREE ? otherwise : values[slot];
    }

    /** Visits all pairs, in no order that means anything. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                visitor.visit((int) (keys[slot] >>> 32), (int) keys[slot], values[slot]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * MIX) >>> 32) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new double[keys.length];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
            }
        }
    }

    private static long key(int first, int second) {
        return ((long) Math.min(first, second) << 32) | Math.max(first, second);
    }
}
