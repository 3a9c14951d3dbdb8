package org.stemma.multilingual.onnx;

/** How a model's weights are kept. */
public enum Precision {
    /** Single-precision floats, as trained. */
    FLOAT,
    /** Signed bytes, with one scale for each output channel or vocabulary entry. */
    EIGHT_BIT
}
