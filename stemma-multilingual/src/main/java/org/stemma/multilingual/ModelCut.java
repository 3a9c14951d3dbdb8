package org.stemma.multilingual;

import org.stemma.multilingual.onnx.Precision;

/**
 * What is made of the published model.
 *
 * @param layers how many layers are kept
 * @param heads its number of attention heads
 * @param precision how the weights are kept
 * @param bytes about how much room the result takes on the disk
 * @param seconds about how long it takes on two cores
 */
record ModelCut(int layers, int heads, Precision precision, long bytes, int seconds) {
    /** Eight layers, after which meanings are found best across languages, with 8-bit weights. */
    static final ModelCut USUAL = new ModelCut(8, 12, Precision.EIGHT_BIT, 153_000_000, 30);

    /** The same with float weights, to measure the other against. */
    static final ModelCut FLOAT = new ModelCut(8, 12, Precision.FLOAT, 600_000_000, 30);

    /** Float weights without fused operators, as the model would be written without care for speed. */
    static final ModelCut PLAIN_FLOAT = new ModelCut(8, 12, Precision.PLAIN_FLOAT, 600_000_000, 30);
}
