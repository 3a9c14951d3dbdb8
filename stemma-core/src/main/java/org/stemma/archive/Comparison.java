package org.stemma.archive;

/** Which stories a trace compares before it answers, of those whose dossier is not kept. */
public enum Comparison {
    /** None: what is kept is told, and of the rest where the words stand. */
    KEPT,

    /** The small ones: as many, the best found first, as have few articles together, which takes seconds. */
    SMALL,

    /** All, however long it takes. */
    ALL
}
