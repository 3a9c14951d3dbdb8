package org.stemma.time;

/** How a language writes the first letter of the names of months and weekdays. */
enum Capitals {
    /** With a capital, as English does. */
    NAMES,
    /** Without, as French does. */
    WORDS,
    /** Its script has no capitals. */
    NONE
}
