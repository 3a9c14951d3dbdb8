package org.stemma.bench.network;

import org.stemma.annotate.chain.Crf;

/** A text to learn from, as a row of places: word pieces, or words. */
public interface Example {
    /** Returns the number of places. */
    int size();

    /** Writes the states of all places, one after the other. */
    void writeStates(float[] values, int from);

    /** Writes the features of all places, one after the other. */
    void writeFeatures(float[] values, int from);

    /** Returns the number of words that are tagged. */
    int words();

    /** Returns the place at which a word is tagged. */
    int place(int word);

    /** Returns the loss of scores, one row a word, and its derivatives. */
    Crf.Gradient gradient(Crf crf, float[][] scores);

    /**
     * Adds the derivatives of the loss of links and returns this loss; for networks that link.
     *
     * @param links scores of all pairs of places of the batch
     * @param derivatives where derivatives are added, as long as the scores
     * @param offset where this example's scores begin
     * @param length places of a row
     * @param scale by which derivatives are multiplied
     */
    default double addLinks(float[] links, float[] derivatives, int offset, int length, float scale) {
        return 0;
    }
}
