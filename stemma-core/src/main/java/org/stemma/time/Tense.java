package org.stemma.time;

/** Whether a clause speaks of what was or of what is to come, as far as its words tell. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
}
