package org.stemma.encode;

import java.util.List;
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

    /** Returns the pieces, the model's first and last mark included. */
    public WordPieces pieces() {
        return pieces;
    }

    /** Returns where in the text the piece stood, in UTF-16 units; empty for the model's first and last mark. */
    public Span span(int piece) {
        return pieces.spans().get(piece);
    }

    /** Returns one value of a piece's state. */
    public float get(int piece, int dimension) {
        return values[piece][dimension];
    }

    /**
     * Returns states moved so that the origin lies at the given point, one value a dimension.
     *
     * @throws IllegalArgumentException where the dimensions differ
     */
    public TokenStates centred(List<Float> origin) {
        if (origin.size() != dimensions()) {
            throw new IllegalArgumentException(origin.size() + " values for " + dimensions() + " dimensions");
        }
        float[][] moved = new float[values.length][];
        for (int piece = 0; piece < moved.length; piece++) {
            moved[piece] = values[piece].clone();
            for (int i = 0; i < moved[piece].length; i++) {
                moved[piece][i] -= origin.get(i);
            }
        }
        return new TokenStates(pieces, moved);
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

    /** Returns the first state, that of the model's first mark, scaled to length 1. */
    public Vector first() {
        return new Vector(values[0]);
    }
}
