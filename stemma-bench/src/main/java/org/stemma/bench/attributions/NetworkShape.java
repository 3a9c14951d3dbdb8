package org.stemma.bench.attributions;

/**
 * The sizes of the network.
 *
 * @param input dimensions of the states it takes
 * @param width dimensions within
 * @param inner dimensions between the two dense parts of a layer
 * @param layers number of layers
 * @param heads number of attention heads
 */
record NetworkShape(int input, int width, int inner, int layers, int heads, Entry entry) {
    /** What happens to the states before the first layer. */
    enum Entry {
        /** They are taken as they are. */
        AS_THEY_ARE,
        /** They are projected to the width and normalised. */
        PROJECTED
    }

    boolean projected() {
        return entry == Entry.PROJECTED;
    }
}
