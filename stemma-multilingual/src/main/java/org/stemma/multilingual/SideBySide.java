package org.stemma.multilingual;

/** Puts three matrices of one size side by side: query, key and value as ONNX Runtime's attention wants them. */
final class SideBySide {
    private static final int PARTS = 3;

    private final int rows;
    private final int columns;
    private float[] joined = {};
    private int filled;

    SideBySide(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    void put(int place, float[] values) {
        if (filled == 0) {
            joined = new float[rows * columns * PARTS];
        }
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns, joined, (row * PARTS + place) * columns, columns);
        }
        filled++;
    }

    boolean isFull() {
        return filled == PARTS;
    }

    /** Returns the joined values and forgets them. */
    float[] take() {
        float[] taken = joined;
        joined = new float[0];
        return taken;
    }
}
