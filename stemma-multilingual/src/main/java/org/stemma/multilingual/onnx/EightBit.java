package org.stemma.multilingual.onnx;

import java.io.IOException;

/**
 * A tensor of signed bytes with its scales: value = byte × scale., the greatest of each channel being ±127. Half that range would spare old
 * processors an overflow, but was measured to cost too much (a sentence's cosine with floats fell to .984).
 */
final class EightBit {
    private static final int GREATEST = 127;

    private final byte[] values;
    private final float[] scales;

    private EightBit(byte[] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    /** The bytes themselves; whoever takes them only reads. */
    byte[] values() {
        return values;
    }

    /** The scales themselves; whoever takes them only reads. */
    float[] scales() {
        return scales;
    }

    static EightBit byColumn(float[] values, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]));
        }
        for (int column = 0; column < columns; column++) {
            scales[column] = scale(scales[column]);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scales[i % columns]);
        }
        return new EightBit(bytes, scales);
    }

    static EightBit byRow(int rows, int width, RowSource source) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(rows, width)];
        float[] scales = new float[rows];
        float[] row = new float[width];
        int[] at = {0, 0};
        source.read(buffer -> {
            while (buffer.hasRemaining()) {
                int taken = Math.min(buffer.remaining(), width - at[1]);
                buffer.get(row, at[1], taken);
                at[1] += taken;
                if (at[1] == width) {
                    scales[at[0]] = quantize(row, bytes, at[0] * width);
                    at[0]++;
                    at[1] = 0;
                }
            }
        });
        return new EightBit(bytes, scales);
    }

    private static float quantize(float[] row, byte[] bytes, int from) {
        float greatest = 0;
        for (float value : row) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = scale(greatest);
        for (int i = 0; i < row.length; i++) {
            bytes[from + i] = (byte) Math.round(row[i] / scale);
        }
        return scale;
    }

    /** A channel of zeros keeps the scale 1, since 0 would divide by nothing. */
    private static float scale(float greatest) {
        return greatest == 0 ? 1 : greatest / GREATEST;
    }
}
