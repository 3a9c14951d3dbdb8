package org.stemma.store;

/** Says that kept bytes are not what was written. */
final class DamagedBytesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what the bytes do, to go behind "they" */
    DamagedBytesException(String what) {
        super(what);
    }
}
