package org.stemma.bench.attributions;

/**
 * A window of an article as the network takes it; whoever takes the arrays only reads.
 */
final class Example {
    private final float[][] states;
    private final float[][] features;
    private final int[] pieces;
    private final int[] tags;
    private final int[] heads;

    /**
     * @param states one row a word piece
     * @param features one row a word piece
     * @param pieces the first piece of each token
     * @param tags the gold tag of each token
     * @param heads of each token that starts a source or a content, the token at which its cue starts, or -1
     */
    Example(float[][] states, float[][] features, int[] pieces, int[] tags, int[] heads) {
        this.states = states;
        this.features = features;
        this.pieces = pieces;
        this.tags = tags;
        this.heads = heads;
    }

    float[][] states() {
        return states;
    }

    float[][] features() {
        return features;
    }

    int[] pieces() {
        return pieces;
    }

    int[] tags() {
        return tags;
    }

    int[] heads() {
        return heads;
    }

    int size() {
        return states.length;
    }
}
