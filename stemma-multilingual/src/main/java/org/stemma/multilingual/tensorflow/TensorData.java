package org.stemma.multilingual.tensorflow;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.zip.CRC32C;

/** The data file of a tensor bundle, read from front to back: tensors must be asked for in the order of their offsets. */
public final class TensorData {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private long position;

    /** Takes a stream that stands at the file's first byte; whoever opened it closes it. */
    public TensorData(InputStream in) {
        this.in = in;
    }

    /** Takes the values of a tensor, some at a time and in order. */
    public interface Sink {
        /** Takes the next values, which the caller reuses afterwards. */
        void take(FloatBuffer values) throws IOException;
    }

    /**
     * Hands the tensor's values over in row-major order.
     *
     * @throws IOException where the tensor lies before the position, or its bytes end early or do not match their checksum
     */
    public void read(TensorEntry tensor, Sink sink) throws IOException {
        if (tensor.offset() < position) {
            throw new IOException(tensor.name() + " lies before the position of the data");
        }
        in.skipNBytes(tensor.offset() - position);
        position = tensor.offset();
        CRC32C crc = new CRC32C();
        byte[] bytes = new byte[BUFFER];
        for (long left = tensor.size(); left > 0; ) {
            int wanted = (int) Math.min(left, BUFFER);
            int got = in.readNBytes(bytes, 0, wanted);
            if (got < wanted) {
                throw new EOFException("the data end within " + tensor.name());
            }
            crc.update(bytes, 0, got);
            sink.take(ByteBuffer.wrap(bytes, 0, got)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer());
            left -= got;
            position += got;
        }
        if (Crc.masked(crc) != tensor.checksum()) {
            throw new IOException(tensor.name() + " is damaged: its checksum differs");
        }
    }

    /** Returns all values of a tensor. */
    public float[] values(TensorEntry tensor) throws IOException {
        FloatBuffer values = FloatBuffer.allocate(Math.toIntExact(tensor.size() / Float.BYTES));
        read(tensor, values::put);
        return values.array();
    }
}
