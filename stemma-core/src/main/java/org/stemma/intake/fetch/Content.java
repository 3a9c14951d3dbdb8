package org.stemma.intake.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of an answer, which nobody changes. */
public final class Content {
    /** No bytes. */
    public static final Content NONE = new Content(new byte[0]);

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes bytes, which are copied. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /** Takes bytes that nobody else will change. */
    static Content owning(byte[] bytes) {
        return new Content(bytes);
    }

    /** Returns how many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Returns a copy of the first bytes, as many as there are, at most so many. */
    byte[] first(int most) {
        return Arrays.copyOf(bytes, Math.min(most, bytes.length));
    }

    /** Returns all bytes from the first. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
