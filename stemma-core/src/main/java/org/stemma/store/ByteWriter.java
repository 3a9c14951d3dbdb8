package org.stemma.store;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts as few bytes. {@link ByteReader} reads them. Not for use by several threads. */
final class ByteWriter {
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes a number of at least 0: seven bits a byte, the lowest first. */
    ByteWriter number(int value) {
        int rest = value;
        while ((rest & -MORE) != 0) {
            out.write((rest & (MORE - 1)) | MORE);
            rest >>>= GROUP;
        }
        out.write(rest);
        return this;
    }

    /** Writes a number that may be below 0 and is mostly near it. */
    ByteWriter signed(int value) {
        return number((value << 1) ^ (value >> (Integer.SIZE - 1)));
    }

    /** Writes a text, lone halves of surrogate pairs included, which no UTF-8 has. */
    ByteWriter text(String value) {
        number(value.length());
        return units(value, 0, value.length());
    }

    /** Writes units without their number. */
    ByteWriter units(String value, int start, int end) {
        for (int i = start; i < end; i++) {
            number(value.charAt(i));
        }
        return this;
    }

    /** Writes a text or its absence. */
    ByteWriter optional(@Nullable String value) {
        return value == null ? number(0) : number(1).text(value);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
