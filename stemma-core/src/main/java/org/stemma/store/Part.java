package org.stemma.store;

/** Something worked out of an article and kept beside it, opaque to the store: it can be worked out again. Immutable. */
public final class Part {
    private final String name;
    private final String version;
    private final byte[] bytes;

    /**
     * Copies the bytes.
     *
     * @param name what it is, for example {@code signature}; an article has one of each name
     * @param version of whatever made it, so that a later maker knows an older one's
     * @param bytes its content
     */
    public Part(String name, String version, byte[] bytes) {
        this.name = name;
        this.version = version;
        this.bytes = bytes.clone();
    }

    /** Returns what it is. */
    public String name() {
        return name;
    }

    /** Returns the version of whatever made it. */
    public String version() {
        return version;
    }

    /** Returns a copy of its content. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
