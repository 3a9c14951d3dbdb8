package org.stemma.multilingual.onnx;

/** How a model's weights are kept, and of which operators it is made. */
public enum Precision {
    /** Single-precision floats, as trained, with fused operators. */
    FLOAT,
    /** Single-precision floats, and only ONNX's own operators, none fused: what the others are measured against. */
    PLAIN_FLOAT,
    /** Signed bytes, with one scale for each output channel or vocabulary entry, and fused operators. */
    EIGHT_BIT;

    /** Returns whether all weights are floats. */
    boolean keepsFloats() {
        return switch (this) {
            case FLOAT, PLAIN_FLOAT -> true;
            case EIGHT_BIT -> false;
        };
    }
}
