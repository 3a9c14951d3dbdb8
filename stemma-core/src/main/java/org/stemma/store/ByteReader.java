package org.stemma.store;

import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote; throws {@link DamagedBytesException} where it wrote something else. */
final class ByteReader {
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private final byte[] bytes;
    private int at;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int number() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += GROUP) {
            if (at == bytes.length) {
                throw new DamagedBytesException("end in the middle of a number");
            }
            byte next = bytes[at++];
            value |= (next & (MORE - 1)) << shift;
            if ((next & MORE) == 0) {
                return value;
            }
        }
        throw new DamagedBytesException("hold a number without an end at byte " + at);
    }

    int signed() {
        int value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads the number of things of at least one byte each that follow. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new DamagedBytesException("announce more than they hold at byte " + at);
        }
        return count;
    }

    String text() {
        return units(count());
    }

    String units(int count) {
        if (count > bytes.length - at) {
            throw new DamagedBytesException("end in the middle of a text");
        }
        char[] units = new char[count];
        for (int i = 0; i < count; i++) {
            units[i] = (char) number();
        }
        return new String(units);
    }

    @Nullable String optional() {
        return number() == 0 ? null : text();
    }

    boolean atEnd() {
        return at == bytes.length;
    }
}
