package org.stemma.time;

/** How a language writes the first letter of the names of months and weekdays. */
enum Capitals {
    /** With a capital, as English does. */
    NAMES,
    /** Without, as French does. */
    WORDS,
    /** Now with, now without: Turkish "19 Mayıs", but "mayısta". */
    EITHER,
    /** Its script has no capitals. */
    NONE
}
