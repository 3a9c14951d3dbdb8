package org.stemma.intake.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Place;

/**
 * An unpacked stream that tells damage of its packing from all else that can go wrong: the decompressors of broken data
 * throw exceptions of many kinds, unchecked ones too.
 */
final class Sound extends FilterInputStream {
    private long position;

    Sound(InputStream in) {
        super(in);
    }

    /** Says that packed data end too early or are broken. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long position;
        private final Exception cause;

        DamagedException(long position, Exception cause) {
            super("damaged at unpacked byte " + position, cause);
            this.position = position;
            this.cause = cause;
        }

        Rejection rejection(Place where) {
            return Sound.rejection(where, "unpacked byte " + position, cause);
        }
    }

    /** Returns the rejection of the part of something that is cut off or broken. */
    static Rejection rejection(Place where, String place, Exception broken) {
        return new Rejection(
                where.shown(),
                place,
                "It is cut off or broken there (" + broken.getClass().getSimpleName()
                        + "); whole records before it were read.",
                "Fetch or copy it again, and compare the sizes.");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            position += Math.max(0, read);
            return read;
        } catch (Budget.LimitException | DamagedException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw new DamagedException(position, broken);
        }
    }

    /** Returns 0: who reads ahead is to take what there is, before the damage behind it is told. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; an entry's reader may close what it reads.
    }
}
