package org.stemma.multilingual.tensorflow;

import java.util.List;

/**
 * Where one tensor lies in the data file of a bundle.
 *
 * @param name the variable's name
 * @param shape its dimensions
 * @param offset its first byte in the data file
 * @param size its length in bytes, four for each value
 * @param checksum the masked CRC-32C of its bytes
 */
public record TensorEntry(String name, List<Integer> shape, long offset, long size, int checksum) {
    /** Copies the shape; throws {@link IllegalArgumentException} where the size is not that of the shape's floats. */
    public TensorEntry {
        shape = List.copyOf(shape);
        long values = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (offset < 0 || size != values * Float.BYTES) {
            throw new IllegalArgumentException(name + " has " + size + " bytes at " + offset + ", but shape " + shape);
        }
    }

    /** Returns the offset after its last byte. */
    public long end() {
        return offset + size;
    }
}
