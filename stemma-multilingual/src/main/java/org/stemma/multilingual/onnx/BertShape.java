package org.stemma.multilingual.onnx;

/**
 * The sizes of a BERT encoder.
 *
 * @param vocabulary number of word pieces
 * @param positions greatest number of pieces of a text
 * @param width dimensions of a token's state
 * @param inner dimensions between the two dense parts of a layer
 * @param layers number of layers
 * @param heads number of attention heads, a divisor of the width
 */
public record BertShape(int vocabulary, int positions, int width, int inner, int layers, int heads) {
    /** Throws {@link IllegalArgumentException} where a size is not positive, or the heads do not divide the width. */
    public BertShape {
        if (Math.min(Math.min(vocabulary, positions), Math.min(width, inner)) < 1 || layers < 1 || heads < 1) {
            throw new IllegalArgumentException("a size of the model is not positive");
        }
        if (width % heads != 0) {
            throw new IllegalArgumentException(heads + " heads do not divide " + width + " dimensions");
        }
    }
}
