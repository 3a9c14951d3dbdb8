package org.stemma.multilingual.onnx;

import java.io.IOException;
import java.nio.FloatBuffer;

/** A table too large to hold twice: hands its values over in row-major order, some at a time. */
public interface RowSource {
    /** Takes the next values of the table. */
    interface Sink {
        /** Takes values that the caller reuses afterwards. */
        void take(FloatBuffer values) throws IOException;
    }

    /** Hands over all values, once. */
    void read(Sink sink) throws IOException;

    /** Returns all values of a table of this size. */
    default float[] all(int rows, int width) throws IOException {
        FloatBuffer values = FloatBuffer.allocate(Math.multiplyExact(rows, width));
        read(values::put);
        return values.array();
    }
}
