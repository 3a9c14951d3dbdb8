package org.stemma.multilingual.tensorflow;

import java.util.zip.CRC32C;

/** TensorFlow's checksum: CRC-32C, rotated and shifted so that data that hold checksums check well too. */
final class Crc {
    private static final int MASK = 0xa282ead8;

    private Crc() {}

    static int masked(CRC32C crc) {
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }
}
