package org.stemma.intake;

/**
 * How much one input may unpack to. All that lies in it counts together, to any depth, so that archives in archives gain
 * nothing.
 *
 * @param bytes the most bytes unpacked, at least 1
 * @param ratio the most unpacked bytes for each byte of the input, once {@link #FREE} bytes are unpacked; at least 1
 * @param entries the most entries of archives, at least 1
 * @param depth the most containers in one another, at least 0
 */
public record UnpackLimits(long bytes, int ratio, int entries, int depth) {
    /** Unpacked bytes that no ratio is asked of: small files of one repeated line pack a thousand times smaller. */
    public static final long FREE = 32L << 20;

    /** Checks the ranges; throws {@link IllegalArgumentException} outside them. */
    public UnpackLimits {
        if (bytes < 1 || ratio < 1 || entries < 1 || depth < 0) {
            throw new IllegalArgumentException("not limits: " + bytes + " " + ratio + " " + entries + " " + depth);
        }
    }

    /**
     * Returns the usual limits: 64 GiB, a ratio of 200 (news packs 3 to 20 times smaller), 100,000 entries, 6 containers in
     * one another.
     */
    public static UnpackLimits defaults() {
        return new UnpackLimits(64L << 30, 200, 100_000, 6);
    }
}
