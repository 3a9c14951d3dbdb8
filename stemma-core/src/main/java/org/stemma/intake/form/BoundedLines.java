package org.stemma.intake.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, each with its line end, none of more than a limit: of a longer one the rest is passed over. */
public final class BoundedLines {
    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    /** Will read lines of at most this many bytes. */
    public BoundedLines(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /**
     * One line.
     *
     * @param number its number, from 1
     * @param bytes its bytes with the line end; its beginning where it is too long
     * @param isWhole whether all of it is there
     */
    public record Line(long number, Bytes bytes, boolean isWhole) {
        /** Returns the number of its bytes. */
        public int length() {
            return bytes.array().length;
        }
    }

    /** The bytes of a line or record, which nobody changes. */
    public static final class Bytes {
        private final byte[] array;

        Bytes(byte[] array) {
            this.array = array;
        }

        /** Returns the bytes; not to be changed. */
        public byte[] array() {
            return array;
        }

        /** Returns whether they are all white space. */
        public boolean isBlank() {
            for (byte b : array) {
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Returns the next line; null behind the last.
     *
     * @throws IOException where the bytes cannot be read
     */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        while (position < filled || fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            boolean ends = end < filled;
            int next = ends ? end + 1 : end;
            int room = (int) Math.min(next - position, most - line.size());
            line.write(buffer, position, room);
            whole &= room == next - position;
            position = next;
            if (ends) {
                break;
            }
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return new Line(number, new Bytes(line.toByteArray()), whole);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    /** Returns the bytes of several lines as one. */
    public static byte[] join(Iterable<Line> lines) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Line line : lines) {
            joined.writeBytes(line.bytes().array());
        }
        return joined.toByteArray();
    }
}
