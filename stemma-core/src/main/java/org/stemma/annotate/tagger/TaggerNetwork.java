package org.stemma.annotate.tagger;

/** The learned part: states and features of word pieces in, scores out. Safe for use by several threads. */
public interface TaggerNetwork {
    /**
     * Scores one window.
     *
     * @param states one row a word piece
     * @param features one row a word piece, see {@link TokenFeatures}
     */
    PieceScores scores(float[][] states, float[][] features);
}
