package org.stemma.annotate.tagger;

/** The part that words play in an attribution. */
public enum Role {
    /** Who says it. */
    SOURCE,
    /** The words that say that something is said. */
    CUE,
    /** What is said. */
    CONTENT
}
