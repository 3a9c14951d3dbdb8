package org.stemma.bench.network;

/**
 * The sizes of a network.
 *
 * @param input dimensions of the states it takes
 * @param features number of features it takes beside them
 * @param width dimensions within
 * @param inner dimensions between the two dense parts of a layer
 * @param layers number of layers
 * @param heads number of attention heads
 * @param tags number of tags it scores
 * @param entry what happens to the states before the first layer
 * @param links whether it scores links between places too
 */
public record NetworkShape(
        int input, int features, int width, int inner, int layers, int heads, int tags, Entry entry, Links links) {
    /** What happens to the states before the first layer. */
    public enum Entry {
        /** They are taken as they are. */
        AS_THEY_ARE,
        /** They are projected to the width and normalised. */
        PROJECTED
    }

    /** Whether a network scores links. */
    public enum Links {
        /** It does. */
        SCORED,
        /** It only scores tags. */
        NONE
    }

    boolean projected() {
        return entry == Entry.PROJECTED;
    }

    boolean linked() {
        return links == Links.SCORED;
    }
}
