package org.stemma.intake;

/**
 * The limits of reading.
 *
 * @param maxBytes the size from which an input is rejected instead of read: the largest that is still read, in bytes, 1
 *     to {@link #LARGEST}
 */
public record IntakeOptions(long maxBytes) {
    /** The largest limit: what one array can hold, a little under 2 GiB. */
    public static final long LARGEST = Integer.MAX_VALUE - 16L;

    /** Checks the range; throws {@link IllegalArgumentException} outside it. */
    public IntakeOptions {
        if (maxBytes < 1 || maxBytes > LARGEST) {
            throw new IllegalArgumentException("not a size limit: " + maxBytes + " bytes");
        }
    }

    /** Returns the usual limits: 8 MiB, some thousand times a long report. */
    public static IntakeOptions defaults() {
        return new IntakeOptions(8L << 20);
    }
}
