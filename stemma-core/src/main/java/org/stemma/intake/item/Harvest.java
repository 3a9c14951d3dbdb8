package org.stemma.intake.item;

import org.stemma.intake.Rejection;

/** Hears what is found while an input is read, in the order in which it stands there. */
public interface Harvest {
    /** Hears of an article. */
    void article(Found found);

    /** Hears of a part that could not be read. */
    void rejected(Rejection rejection);

    /** Hears of a part that nobody asked for, such as a picture in an archive. */
    void skipped(String shown);

    /** Hears that something is fetched from this host now. */
    default void fetching(String host) {}
}
