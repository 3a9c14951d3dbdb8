package org.stemma.bench.attributions;

import org.stemma.annotate.chain.Crf;
import org.stemma.annotate.tagger.TokenFeatures;
import org.stemma.bench.network.Example;

/**
 * A window of an article as the network takes it; whoever takes the arrays only reads.
 */
final class WindowExample implements Example {
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
    WindowExample(float[][] states, float[][] features, int[] pieces, int[] tags, int[] heads) {
        this.states = states;
        this.features = features;
        this.pieces = pieces;
        this.tags = tags;
        this.heads = heads;
    }

    /** Returns the gold tag of each token. */
    int[] tags() {
        return tags;
    }

    /** Returns, of each token that starts a source or a content, the token at which its cue starts, or -1. */
    int[] heads() {
        return heads;
    }

    @Override
    public int size() {
        return states.length;
    }

    @Override
    public void writeStates(float[] values, int from) {
        for (int piece = 0; piece < states.length; piece++) {
            int width = states[piece].length;
            System.arraycopy(states[piece], 0, values, from + piece * width, width);
        }
    }

    @Override
    public void writeFeatures(float[] values, int from) {
        for (int piece = 0; piece < features.length; piece++) {
            System.arraycopy(features[piece], 0, values, from + piece * TokenFeatures.COUNT, TokenFeatures.COUNT);
        }
    }

    @Override
    public int words() {
        return tags.length;
    }

    @Override
    public int place(int word) {
        return pieces[word];
    }

    @Override
    public Crf.Gradient gradient(Crf crf, float[][] scores) {
        return crf.gradient(scores, tags);
    }

    @Override
    public double addLinks(float[] links, float[] derivatives, int offset, int length, float scale) {
        return LinkLoss.add(this, links, derivatives, offset, length, scale);
    }
}
