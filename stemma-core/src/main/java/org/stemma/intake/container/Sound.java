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

    /** Returns the rejection of the part of something that is cut off or broken. */
    static Rejection rejection(Place where, String place, Exception broken) {
        return new Rejection(
                where.shown(),
                place,
                "It is cut off or broken there (" + broken.getClass().getSimpleName()
                        + "); what stands before was read.",
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
