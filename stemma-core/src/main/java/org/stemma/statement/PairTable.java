package org.stemma.statement;

import java.util.Arrays;

/**
 * A number for each of some pairs of places, as a float: there may be ten millions.
 *
 * <p>A table of boxed longs will not do: the hash of a long is the lower half XOR the upper, which for pairs of N places has
 * N values, not N². In a story of 75 articles nearly all of the aligner's time went into such chains.
 */
final class PairTable {
    private static final int SMALLEST = 64;

    /** Mixes the bits of a key: 2^64 over the golden ratio (Knuth's multiplicative hashing). */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final long FREE = -1;

    /** Of so many slots so many at most are taken. */
    private static final int SLOTS = 4;

    private static final int TAKEN = 3;

    private long[] keys = new long[SMALLEST];

    /** Whether another table has the same array of keys, which must not change then: of millions of pairs it has megabytes. */
    private boolean shared;

    private float[] values = new float[SMALLEST];
    private int size;

    /** What is done with each pair. */
    interface Visitor {
        /** Takes the two places, the lesser first, and the number. */
        void visit(int first, int second, double value);
    }

    /** What becomes of the number of a pair. */
    interface Change {
        /** Returns the new number of the two places, the lesser first. */
        double of(int first, int second, double value);
    }

    PairTable() {
        Arrays.fill(keys, FREE);
    }

    /** Keeps a number for two places, in whatever order they are given. */
    void put(int first, int second, double value) {
        if ((long) SLOTS * (size + 1) > (long) TAKEN * keys.length) {
            grow();
        }
        long key = key(first, second);
        int slot = slot(key);
        if (keys[slot] == FREE) {
            own();
            keys[slot] = key;
            size++;
        }
        values[slot] = (float) value;
    }

    /** Returns the number of two places, or another one where there is none. */
    double get(int first, int second, double otherwise) {
        int slot = slot(key(first, second));
        return keys[slot] == FREE ? otherwise : values[slot];
    }

    /** Returns how many pairs have a number. */
    int size() {
        return size;
    }

    /** Visits all pairs, in no order that means anything. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                visitor.visit((int) (keys[slot] >>> Integer.SIZE), (int) keys[slot], values[slot]);
            }
        }
    }

    /** Visits the pairs from a number on, the greatest first; equal numbers in order of their places. */
    void forEachFrom(double least, Visitor visitor) {
        long[] found = new long[size];
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE && values[slot] >= least) {
                found[count++] = keys[slot];
            }
        }
        Arrays.sort(found, 0, count);
        long[] order = new long[count];
        for (int place = 0; place < count; place++) {
            order[place] = descending(values[slot(found[place])]) << Integer.SIZE | place;
        }
        Arrays.sort(order);
        for (long next : order) {
            long key = found[(int) next];
            visitor.visit((int) (key >>> Integer.SIZE), (int) key, values[slot(key)]);
        }
    }

    /** Returns a number that is the less, the greater another one: of floats that are not negative the bits are in order. */
    private static long descending(float number) {
        int bits = Float.floatToIntBits(-number);
        return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
    }

    /** Returns a table of the same pairs with other numbers. */
    PairTable mapped(Change change) {
        PairTable mapped = new PairTable();
        mapped.keys = keys;
        mapped.shared = true;
        shared = true;
        mapped.values = new float[values.length];
        mapped.size = size;
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != FREE) {
                mapped.values[slot] =
                        (float) change.of((int) (keys[slot] >>> Integer.SIZE), (int) keys[slot], values[slot]);
            }
        }
        return mapped;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long once = key * MIX;
        // Mixed twice: the pairs of a large group lie at even steps, which one product leaves beside one another.
        int slot = (int) (((once ^ (once >>> Integer.SIZE)) * MIX) >>> Integer.SIZE) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void own() {
        if (shared) {
            keys = keys.clone();
            shared = false;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        shared = false;
        values = new float[keys.length];
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
