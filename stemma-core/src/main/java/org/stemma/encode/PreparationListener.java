package org.stemma.encode;

/** Hears of the making of a model, which happens once on a machine and may take a minute. */
public interface PreparationListener {
    /** Hears nothing. */
    PreparationListener NONE = (done, total) -> {};

    /** Takes, before a long step, what is about to be done: a sentence or two for a person. */
    default void begins(String sentence) {}

    /**
     * Takes the state of the work.
     *
     * @param done bytes dealt with, from 0 to the total
     * @param total bytes in all
     */
    void progress(long done, long total);
}
