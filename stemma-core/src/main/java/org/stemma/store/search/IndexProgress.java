package org.stemma.store.search;

/** Hears how far an index has caught up; called from the thread that does it. */
@FunctionalInterface
public interface IndexProgress {
    /** Hears nothing. */
    IndexProgress NONE = (done, atMost) -> {};

    /**
     * Hears of one change that was taken in.
     *
     * @param done how many were
     * @param atMost how many there are at most; some were overtaken by later ones
     */
    void step(long done, long atMost);
}
