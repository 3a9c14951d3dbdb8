package org.stemma.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Compresses bytes (RFC 1950) behind one byte that tells how, so that a later version may do otherwise. */
final class Packing {
    private static final byte ZLIB = 1;
    private static final int BUFFER = 1 << 14;

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ZLIB);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Throws {@link DamagedBytesException} where the bytes were not packed so. */
    static byte[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != ZLIB) {
            throw new DamagedBytesException("are packed in a way that this Stemma does not know");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DamagedBytesException("end too early");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new DamagedBytesException("cannot be unpacked (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }
}
