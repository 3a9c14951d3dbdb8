package org.stemma.intake.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.stemma.intake.UnpackLimits;

/**
 * What one input may still unpack to. All streams of the input draw on it, at any depth, so that an archive of archives
 * gains nothing. Not for use by several threads.
 */
public final class Budget {
    private final UnpackLimits limits;
    private long packed;
    private long unpacked;
    private int entries;

    /** Begins a budget for one input. */
    public Budget(UnpackLimits limits) {
        this.limits = limits;
    }

    /** Returns how many containers may lie in one another. */
    public int depth() {
        return limits.depth();
    }

    /** Returns the input's own bytes, which are counted. */
    public InputStream packed(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) {
                packed += bytes;
            }
        };
    }

    /** Returns unpacked bytes; reading them throws {@link LimitException} where the budget is spent. */
    public InputStream unpacked(InputStream in) {
        return new Counted(in) {
            @Override
            void count(long bytes) throws LimitException {
                unpacked += bytes;
                if (unpacked > limits.bytes()) {
                    throw new LimitException("It unpacks to more than " + limits.bytes() + " bytes, the limit.");
                }
                if (unpacked > UnpackLimits.FREE && unpacked / limits.ratio() > packed) {
                    throw new LimitException("It unpacks to more than " + limits.ratio()
                            + " times its own size, as no collection of reports does.");
                }
            }
        };
    }

    /**
     * Counts an entry.
     *
     * @throws LimitException where there are too many
     */
    void countEntry() throws LimitException {
        entries++;
        if (entries > limits.entries()) {
            throw new LimitException("It holds more than " + limits.entries() + " entries, the limit.");
        }
    }

    /** Says that an input unpacks to more than it may. */
    public static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException(String reason) {
            super(reason);
        }
    }

    /** A stream whose bytes are counted as they are read. */
    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws LimitException;

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = super.skip(most);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
