package org.stemma.encode;

/** Hears how far the making of a model has come, which happens once and may take a minute. */
public interface PreparationListener {
    /** Hears nothing. */
    PreparationListener NONE = (done, total) -> {};

    /**
     * Takes the state of the work.
     *
     * @param done bytes dealt with, from 0 to the total
     * @param total bytes in all
     */
    void progress(long done, long total);
}
