package org.stemma.encode;

import org.stemma.text.Span;

/** What a model's last layer says of each piece of a text. Immutable. */
public final class TokenStates {
    private final WordPieces pieces;
    private final float[][] values;

    /** Takes over the values, one row a piece; nobody else may keep them. */
    TokenStates(WordPieces pieces, float[][] values) {
        if (values.length != pieces.size()) {
            throw new IllegalArgumentException(pieces.size() + " pieces, but " + values.length + " states");
        }
        this.pieces = pieces;
        this.values = values;
    }

    /** Returns the number of pieces, the model's first and last mark included. */
    public int size() {
        return values.length;
    }

    /** Returns the number of dimensions of each state. */
    public int dimensions() {
        return values[0].length;
    }

    /** Returns where in the text the piece stood, in UTF-16 units; empty for the model's first and last mark. */
    public Span span(int piece) {
        return pieces.spans().get(piece);
    }

    /** Returns one value of a piece's state. */
    public float get(int piece, int dimension) {
        return values[piece][dimension];
    }

    /** Returns the mean of all states, the marks included, scaled to length 1: the sentence's vector. */
    public Vector mean() {
        float[] mean = new float[dimensions()];
        for (float[] state : values) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state[i] / values.length;
            }
        }
        return new Vector(mean);
    }
}
