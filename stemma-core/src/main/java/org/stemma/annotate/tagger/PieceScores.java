package org.stemma.annotate.tagger;

/** The scores of a window's word pieces. Whoever takes the arrays only reads. */
public final class PieceScores {
    private final float[][] tags;
    private final float[][] links;

    /**
     * Takes over the arrays.
     *
     * @param tags the score of each tag (column) for each piece (row)
     * @param links how well a source or content that starts at one piece (row) goes with a cue at another (column)
     */
    public PieceScores(float[][] tags, float[][] links) {
        this.tags = tags;
        this.links = links;
    }

    /** Returns the scores of a piece's tags. */
    float[] tags(int piece) {
        return tags[piece];
    }

    /** Returns the score of a link. */
    float link(int from, int cue) {
        return links[from][cue];
    }
}
